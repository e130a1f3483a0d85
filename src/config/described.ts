/** Title and description of places in the configuration, by path. */
export type Descriptions = Readonly<Record<string, readonly [title: string, description: string]>>;
