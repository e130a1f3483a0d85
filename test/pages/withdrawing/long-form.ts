import type {Tab} from '../../drive/visitor.ts';

/** The state of `long-form.html`: what is filled in, and how far the page is scrolled, in CSS pixels. */
export interface FormState {
  readonly top: number;
  readonly name: string;
  readonly story: string;
  readonly agree: boolean;
  readonly password: string;
}

/** Fills in the form and scrolls to it. Returns the state that a reload must restore. Passwords are not restored. */
export function fillInForm(tab: Tab): Promise<FormState> {
  return tab.evaluate(() => {
    const field = (name: string) => document.querySelector<HTMLInputElement>(`[name="${name}"]`);
    for (const name of ['name', 'story', 'password']) {
      const control = field(name);
      if (control) control.value = `my ${name}`;
    }
    field('agree')?.click();
    // The link to the panel is then near the top, clear of the banner: a press does not scroll to it.
    scrollTo(0, 1400);
    return {top: scrollY, name: 'my name', story: 'my story', agree: true, password: ''};
  });
}

export function formStateOn(tab: Tab): Promise<FormState> {
  return tab.evaluate(() => {
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
}
