import { everyFault } from './faults';

everyFault('chromium');
