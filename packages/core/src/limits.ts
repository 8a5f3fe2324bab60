/** The longest need text that is read, in characters; longer ones are refused, not cut. */
export const needTextLimit = 4000;
