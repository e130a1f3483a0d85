/** A window size and a colour scheme in which to photograph the site. */
export interface Look {
  /** The end of a picture's file name. */
  readonly name: string;
  /** Size of the window, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
  /** Whether the system's forced colours replace the colours of the page. */
  readonly hasForcedColours: boolean;
}

const screens = [
  {screen: 'desktop', width: 1280, height: 720},
  {screen: 'tablet', width: 768, height: 1024},
  {screen: 'phone', width: 320, height: 720},
] as const;

const colours = [
  {colour: 'light', scheme: 'light', hasForcedColours: false},
  {colour: 'dark', scheme: 'dark', hasForcedColours: false},
  {colour: 'forced', scheme: 'dark', hasForcedColours: true},
] as const;

/** Every screen in every colour scheme. The names of the light ones have no suffix: `phone`, `phone-dark`. */
export const looks: readonly Look[] = screens.flatMap(({screen, ...size}) =>
  colours.map(({colour, ...settings}) => ({
    name: colour === 'light' ? screen : `${screen}-${colour}`,
    ...size,
    ...settings,
  })),
);
