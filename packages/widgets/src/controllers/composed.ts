/** The node around a node, out of a shadow root and through slots, as events travel. */
export function composedParent(node: Node): Node | null {
  if (node instanceof Element && node.assignedSlot !== null) return node.assignedSlot;
  return node instanceof ShadowRoot ? node.host : node.parentNode;
}

/** The nearest element of a name around a node, also across shadow roots. */
export function closestAround(start: Node, tag: string): Element | undefined {
  for (let node = composedParent(start); node !== null; node = composedParent(node)) {
    if (node instanceof Element && node.localName === tag) return node;
  }
  return undefined;
}
