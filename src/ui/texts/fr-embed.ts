import type {EmbedTexts} from './en.ts';

/** Français: texts of placeholders. */
export const texts: EmbedTexts = {
  'embed.text': 'Si vous lancez la lecture, cela apprendra à {services} que vous étiez ici.',
  'embed.show-text': 'Si vous affichez ce contenu, cela apprendra à {services} que vous étiez ici.',
  'embed.kept': 'Des données resteront dans votre navigateur pendant {duration} au maximum.',
  'embed.stores': '{service} garde dans votre navigateur\u00a0: {items}.',
  'embed.item': '{name} ({duration})',
  'embed.session': 'jusqu’à ce que vous fermiez le navigateur',
  'embed.may-store': '{service} peut garder des éléments dans votre navigateur.',
  'embed.once':
    '«\u00a0{play}\u00a0» ne vaut que pour cette page. Ce qui est gardé dans votre navigateur y reste jusqu’à ce que vous l’effaciez.',
  'embed.lasts':
    '«\u00a0{always}\u00a0» est un oui donné à {organisation}. Il est valable {days} jours. Vous pouvez le retirer à tout moment dans «\u00a0{settings}\u00a0».',
  'embed.play': 'Lire une fois',
  'embed.show-map': 'Afficher la carte une fois',
  'embed.show-form': 'Afficher le formulaire une fois',
  'embed.show-other': 'Afficher une fois',
  'embed.always': 'Toujours autoriser {service}',
  'embed.more': 'En savoir plus',
  'embed.close': 'Fermer',
};
