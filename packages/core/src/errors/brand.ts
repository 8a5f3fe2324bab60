// Two copies of the package may meet on one page; the symbol is the same in both, the class is not.
export const brand = Symbol.for('@dongban/error');
