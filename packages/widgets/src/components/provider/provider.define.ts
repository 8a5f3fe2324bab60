import { register } from '../../element/register.ts';
import { DongbanProvider } from './provider.ts';

register('dongban-provider', DongbanProvider);
