import { register } from '../../element/register.ts';
import { DongbanServiceFinder } from './service-finder.ts';

register('dongban-service-finder', DongbanServiceFinder);
