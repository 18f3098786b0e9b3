/** Lists of whole numbers, one after the other, and where each ends. */
export interface Lists {
  numbers: Int32Array;
  ends: Int32Array;
}

export function packLists(lists: readonly (readonly number[])[]): Lists {
  const ends = new Int32Array(lists.length);
  let length = 0;
  for (const [index, list] of lists.entries()) {
    length += list.length;
    ends[index] = length;
  }
  const numbers = new Int32Array(length);
  let at = 0;
  for (const list of lists) {
    numbers.set(list, at);
    at += list.length;
  }
  return { numbers, ends };
}

export function unpackLists({ numbers, ends }: Lists): number[][] {
  let from = 0;
  return Array.from(ends, (end) => {
    const list = Array.from(numbers.subarray(from, end));
    from = end;
    return list;
  });
}
