import { openPage } from '../frame.js';
import { boxes } from './boxes.js';
import { fields, pictures } from './fields.js';

openPage({ ...boxes, ...fields, ...pictures });
