import type {Regulator, SiteConfig} from './types.ts';

/** The regulator, with the facts that every policy states. */
export interface NamedRegulator extends Regulator {
  readonly name: string;
  readonly url: string;
}

/**
 * The regulator of the United Kingdom. The Data (Use and Access) Act 2025 replaces the Information Commissioner by the Information
 * Commission; SI 2026/386 changes the name in other laws: https://www.legislation.gov.uk/uksi/2026/386
 * Its postal address is not here: its head office was to move from Wilmslow to Manchester in autumn 2026.
 */
export const defaultRegulator: NamedRegulator = {
  name: 'Information Commission',
  url: 'https://ico.org.uk/make-a-complaint/',
};

/** The day on which `defaultRegulator` was last compared with what other publications say: `YYYY-MM-DD`. */
export const REGULATOR_CHECKED = '2026-12-01';

/** Matches a name that the regulator had before the Information Commission. */
export const FORMER_REGULATOR = /\bInformation Commissioner(['’]s Office)?\b|\bData Protection Registrar\b/;

/** The regulator of a site: what its configuration says, and the default for the rest. */
export function regulatorOf({regulator}: Pick<SiteConfig, 'regulator'>): NamedRegulator {
  return {...defaultRegulator, ...regulator};
}
