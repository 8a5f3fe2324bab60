import { base } from './base.ts';
import { controls } from './controls.ts';
import { skeleton } from './skeleton.ts';
import { tokens } from './tokens.ts';

/** What every element starts with. */
export const sharedStyles = [tokens, base, controls, skeleton];
