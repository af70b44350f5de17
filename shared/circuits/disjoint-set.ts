/** Which of `size` things belong together; things are numbers from 0. */
export interface DisjointSet {
  /** The least member of a thing's set. */
  find(thing: number): number;
  /** Puts two sets together. */
  join(a: number, b: number): void;
}

/** Every thing by itself to begin with. The head of a set is its least member, so that results do not depend on order. */
export function disjointSet(size: number): DisjointSet {
  const parent = new Int32Array(size);
  for (let thing = 0; thing < size; thing++) parent[thing] = thing;
  function find(thing: number): number {
    let head = thing;
    while (parent[head] !== head) head = parent[head] ?? head;
    for (let step = thing; step !== head; ) {
      const next = parent[step] ?? head;
      parent[step] = head;
      step = next;
    }
    return head;
  }
  return {
    find,
    join(a, b) {
      const headA = find(a);
      const headB = find(b);
      if (headA < headB) parent[headB] = headA;
      else parent[headA] = headB;
    },
  };
}
