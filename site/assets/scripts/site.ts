import { offerCitations, offerCopies } from './copies';
import { explainFigures } from './figures';
import { offerNewerVersion } from './newer';
import { layOutTheRest } from './rest';

offerCopies();
offerCitations();
explainFigures();
offerNewerVersion();
layOutTheRest();
