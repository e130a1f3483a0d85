/** Whether the browser says Global Privacy Control: https://www.w3.org/TR/gpc/#javascript-property-to-detect-preference */
export const hearsGpc = (navigator: {readonly globalPrivacyControl?: boolean}): boolean =>
  navigator.globalPrivacyControl === true;
