/** How a network is drawn. */

export interface DrawingOptions {
  readonly language: 'da' | 'en';
  readonly title: string;
  /** What the picture shows, for those who do not see it. */
  readonly description: string;
  /** The kinds in the order of their columns, with what the legend calls them; those of the graph as they come when left out. */
  readonly kinds?: readonly NamedKind[];
  /** With more nodes than this, groups are drawn instead of nodes. */
  readonly most?: number;
  /** Where a group leads, relative to the picture. */
  readonly linkOfGroup?: (group: string) => string;
}

export interface NamedKind {
  readonly kind: string;
  readonly name: string;
}
