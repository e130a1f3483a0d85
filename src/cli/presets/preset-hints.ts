import {presetUses, type Presets} from '../../config/presets.ts';
import {knownPresets} from './site-presets.ts';

/**
 * Lines to print when a configuration, as its owner wrote it, names presets of processors: the panel promises visitors what a
 * processor is bound to, and only the contract of the site says whether this one is.
 */
export function presetHints(written: unknown, presets: Presets = knownPresets): readonly string[] {
  const assumed = presetUses(written, presets).flatMap(({preset, overrides}) =>
    preset?.role === 'processor' && !('role' in overrides) ? [preset.id] : [],
  );
  if (assumed.length === 0) return [];
  return [
    `Hint: the panel promises that these act only on your instructions: ${assumed.join(', ')}. If a contract does not bind them to that, write "role": "controller" beside the preset.`,
  ];
}
