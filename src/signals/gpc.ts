declare global {
  interface Navigator {
    readonly globalPrivacyControl?: boolean;
  }
}

/**
 * Whether the browser sends Global Privacy Control:
 * https://www.w3.org/TR/gpc/#javascript-property-to-detect-preference
 */
export function isGpcOn(navigator: Pick<Navigator, 'globalPrivacyControl'>): boolean {
  return !!navigator.globalPrivacyControl;
}
