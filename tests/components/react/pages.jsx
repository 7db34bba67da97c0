import { openPage } from '../frame.js';
import { boxesOfKits } from './boxes-of-kits.jsx';
import { boxesOfPackages } from './boxes-of-packages.jsx';
import { fields } from './fields.jsx';
import { pictures } from './pictures.jsx';

openPage({ ...boxesOfKits, ...boxesOfPackages, ...fields, ...pictures });
