declare global {
  interface Navigator {
    readonly globalPrivacyControl?: boolean;
  }
}

/** Whether the browser says Global Privacy Control: https://www.w3.org/TR/gpc/#javascript-property-to-detect-preference */
export const hearsGpc = (navigator: Pick<Navigator, 'globalPrivacyControl'>): boolean =>
  !!navigator.globalPrivacyControl;
