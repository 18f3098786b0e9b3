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

/** By index: to go through so many short pieces of a typed array costs more than what is in them. */
export function unpackLists({ numbers, ends }: Lists): number[][] {
  const lists: number[][] = new Array(ends.length);
  let at = 0;
  for (let index = 0; index < ends.length; index += 1) {
    const end = ends[index] ?? 0;
    const list: number[] = new Array(end - at);
    for (let place = 0; at < end; at += 1, place += 1) list[place] = numbers[at] ?? 0;
    lists[index] = list;
  }
  return lists;
}
