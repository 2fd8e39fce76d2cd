/**
 * One cycle for each knot of a directed graph (Map from node to its successors): the shortest way round from the
 * knot's first node, which stands at both ends. Empty when there is none.
 */
export function cyclesOf(graph) {
  return knotsOf(graph).map((knot) => wayRound(graph, new Set(knot), [...knot].sort()[0]));
}

/** Tarjan's strongly connected components with more than one node, or with an arrow to itself. */
function knotsOf(graph) {
  const index = new Map();
  const low = new Map();
  const stack = [];
  const knots = [];
  const enter = (node) => {
    index.set(node, index.size);
    low.set(node, index.get(node));
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!index.has(next)) enter(next);
      if (stack.includes(next)) low.set(node, Math.min(low.get(node), low.get(next)));
    }
    if (low.get(node) !== index.get(node)) return;
    const knot = stack.splice(stack.indexOf(node));
    if (knot.length > 1 || graph.get(node)?.includes(node)) knots.push(knot);
  };
  for (const node of graph.keys()) if (!index.has(node)) enter(node);
  return knots;
}

function wayRound(graph, knot, start) {
  const ways = [[start]];
  const seen = new Set();
  for (const way of ways) {
    for (const next of graph.get(way.at(-1)) ?? []) {
      if (next === start) return [...way, start];
      if (!knot.has(next) || seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  throw new Error('A knot has a way round.');
}
