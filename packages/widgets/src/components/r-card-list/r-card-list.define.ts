import { register } from '../../element/register.ts';
import { DongbanRCardList } from './r-card-list.ts';

register('dongban-r-card-list', DongbanRCardList);
