/** A way of seeing the site: the end of a picture's name, the window's size in CSS pixels, and the colours asked for. */
export interface Look {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
}

export const looks: readonly Look[] = [
  {name: 'desktop', width: 1280, height: 720, scheme: 'light'},
  {name: 'dark', width: 1280, height: 720, scheme: 'dark'},
  {name: 'phone', width: 320, height: 720, scheme: 'light'},
];
