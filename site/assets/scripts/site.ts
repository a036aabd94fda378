import { offerCopies } from './copies';
import { explainFigures } from './figures';
import { offerNewerVersion } from './newer';

offerCopies();
explainFigures();
offerNewerVersion();
