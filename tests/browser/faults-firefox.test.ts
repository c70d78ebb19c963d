import { everyFault } from './faults';

everyFault('firefox');
