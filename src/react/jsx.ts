import type {DetailedHTMLProps, HTMLAttributes} from 'react';

/** Properties of `<privacy-desk>` in JSX. */
export type PrivacyDeskProps = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;

/** Properties of `<privacy-cookies>` in JSX. */
export type PrivacyCookiesProps = PrivacyDeskProps & {
  /** Level of the categories' headings, 1 to 5. */
  readonly heading?: number | string;
};

declare module 'react' {
  // The compiler learns of an element in no other way: https://react.dev/learn/typescript
  namespace JSX {
    interface IntrinsicElements {
      'privacy-cookies': PrivacyCookiesProps;
      'privacy-desk': PrivacyDeskProps;
    }
  }
}
