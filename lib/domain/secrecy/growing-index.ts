/** One place, or several where things have the same name. */
type Places = number | readonly number[];
type IsIt = (place: number) => boolean;

interface Shared<Name> {
  places: Map<Name, Places>;
  /** How many things it holds: of one that is longer than a view, the view sees a part. */
  end: number;
}

/**
 * Where things are found by their names, in a list that grows from view to view. Views that follow one another share one
 * map, each up to its own length: a map for each would hold everything as often as there are views.
 */
export class GrowingIndex<Name> {
  private constructor(
    private readonly shared: Shared<Name>,
    /** So many of the shared things are known here. */
    private readonly limit: number,
    /** What was added here alone. */
    private readonly own: ReadonlyMap<Name, Places>,
    /** How many things are known. */
    readonly end: number,
  ) {}

  /** Of a list with these names, in its order. */
  static of<Name>(names: readonly Name[]): GrowingIndex<Name> {
    const places = new Map<Name, Places>();
    for (const [place, name] of names.entries()) put(places, name, place);
    const shared = { places, end: names.length };
    return new GrowingIndex(shared, names.length, new Map(), names.length);
  }

  /** The place under a name. */
  at(name: Name): number | undefined {
    return among(this.shared.places.get(name), this.limit) ?? among(this.own.get(name), this.end);
  }

  /** The names, one for each thing of the list. */
  names(): Name[] {
    const names: Name[] = new Array(this.end);
    const take = (places: ReadonlyMap<Name, Places>, limit: number) => {
      for (const [name, at] of places)
        for (const place of typeof at === 'number' ? [at] : at) if (place < limit) names[place] = name;
    };
    take(this.shared.places, this.limit);
    take(this.own, this.end);
    return names;
  }

  /** The same with more to come. `lasts`: the views that follow will grow from it, and it may be shared with them. */
  growing(lasts: boolean): Growth<Name> {
    const { shared, limit, end } = this;
    if (!lasts) {
      const own = new Map(this.own);
      const of = (length: number) => new GrowingIndex(shared, limit, own, length);
      return new Growth(end, { ...shared, end: limit }, own, of);
    }
    const isLast = end > 0 && this.own.size === 0 && shared.end === end;
    const longer = isLast ? shared : GrowingIndex.of(this.names()).shared;
    // Until it has ended, nobody else adds to it.
    longer.end = -1;
    return new Growth(end, { places: new Map(), end: 0 }, longer.places, (length) => {
      longer.end = length;
      return new GrowingIndex(longer, length, new Map(), length);
    });
  }
}

/** An index on its way to the next view. */
export class Growth<Name> {
  constructor(
    private end: number,
    private readonly before: Shared<Name>,
    private readonly own: Map<Name, Places>,
    private readonly of: (end: number) => GrowingIndex<Name>,
  ) {}

  /** The first place under a name of which something is true. */
  find(name: Name, isIt: IsIt = anyPlace): number | undefined {
    return (
      among(this.before.places.get(name), this.before.end, isIt) ?? among(this.own.get(name), this.end, isIt)
    );
  }

  /** Adds one thing at the end of the list. */
  add(name: Name): number {
    const place = this.end;
    put(this.own, name, place);
    this.end += 1;
    return place;
  }

  done(): GrowingIndex<Name> {
    return this.of(this.end);
  }
}

const anyPlace = () => true;

function put<Name>(places: Map<Name, Places>, name: Name, place: number): void {
  const known = places.get(name);
  if (known === undefined) places.set(name, place);
  else places.set(name, typeof known === 'number' ? [known, place] : [...known, place]);
}

function among(places: Places | undefined, end: number, isIt: IsIt = anyPlace): number | undefined {
  if (places === undefined) return undefined;
  if (typeof places === 'number') return places < end && isIt(places) ? places : undefined;
  return places.find((place) => place < end && isIt(place));
}
