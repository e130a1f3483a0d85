import type {EmbedTexts} from './en.ts';

/** Nederlands: texts of placeholders. */
export const texts: EmbedTexts = {
  'embed.text': 'Als u dit afspeelt, laat uw browser {services} weten dat u hier was.',
  'embed.show-text': 'Als u dit toont, laat uw browser {services} weten dat u hier was.',
  'embed.kept': 'Er blijven gegevens in uw browser, hoogstens {duration}.',
  'embed.stores': '{service} bewaart in uw browser: {items}.',
  'embed.item': '{name} ({duration})',
  'embed.session': 'tot u de browser sluit',
  'embed.may-store': '{service} kan iets in uw browser bewaren.',
  'embed.once':
    '‘{play}’ geldt alleen voor deze pagina. Wat in uw browser wordt bewaard, blijft daar totdat u het verwijdert.',
  'embed.lasts':
    '‘{always}’ is een ja tegen {organisation}. Het geldt {days} dagen. U kunt het op elk moment intrekken onder ‘{settings}’.',
  'embed.play': 'Eén keer afspelen',
  'embed.show-map': 'Kaart één keer tonen',
  'embed.show-form': 'Formulier één keer tonen',
  'embed.show-other': 'Eén keer tonen',
  'embed.always': '{service} altijd toestaan',
  'embed.more': 'Meer hierover',
  'embed.close': 'Sluiten',
};
