import { offerCitations, offerCopies } from './copies';
import { explainFigures } from './figures';
import { offerNewerVersion } from './newer';

offerCopies();
offerCitations();
explainFigures();
offerNewerVersion();
