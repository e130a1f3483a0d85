/** A way of seeing the site: the end of a picture's name, the window's size in CSS pixels, and the colours asked for. */
export interface Look {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
  /** Whether the system's few colours replace the page's. */
  readonly isForced: boolean;
}

const screens = [
  {screen: 'desktop', width: 1280, height: 720},
  {screen: 'tablet', width: 768, height: 1024},
  {screen: 'phone', width: 320, height: 720},
] as const;

const colours = [
  {colour: 'light', scheme: 'light', isForced: false},
  {colour: 'dark', scheme: 'dark', isForced: false},
  {colour: 'forced', scheme: 'dark', isForced: true},
] as const;

/** Every screen in every colouring; the light one, being the usual, is not named: `phone`, `phone-dark`. */
export const looks: readonly Look[] = screens.flatMap(({screen, ...size}) =>
  colours.map(({colour, ...asked}) => ({
    name: colour === 'light' ? screen : `${screen}-${colour}`,
    ...size,
    ...asked,
  })),
);
