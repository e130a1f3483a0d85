import type {Tab} from '../drive/visitor.ts';

/** What `long-form.html` holds, and how far down the visitor is, in CSS pixels. */
export interface Filled {
  readonly top: number;
  readonly name: string;
  readonly story: string;
  readonly agree: boolean;
  readonly password: string;
}

/** Fills the form in and goes down to it. Returns what of that shall be there after a reload. */
export const fillIn = (tab: Tab): Promise<Filled> =>
  tab.evaluate(() => {
    const field = (name: string) => document.querySelector<HTMLInputElement>(`[name="${name}"]`);
    for (const name of ['name', 'story', 'password']) {
      const control = field(name);
      if (control) control.value = `my ${name}`;
    }
    field('agree')?.click();
    scrollTo(0, 1200);
    return {top: scrollY, name: 'my name', story: 'my story', agree: true, password: ''};
  });

/** What is there. */
export const filledOn = (tab: Tab): Promise<Filled> =>
  tab.evaluate(() => {
    const field = (name: string) => document.querySelector<HTMLInputElement>(`[name="${name}"]`);
    const value = (name: string): string => field(name)?.value ?? '';
    return {
      top: scrollY,
      name: value('name'),
      story: value('story'),
      agree: field('agree')?.checked ?? false,
      password: value('password'),
    };
  });
