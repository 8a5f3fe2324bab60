import { register } from '../../element/register.ts';
import { DongbanRCard } from './r-card.ts';

register('dongban-r-card', DongbanRCard);
