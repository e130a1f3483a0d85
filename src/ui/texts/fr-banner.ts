import type {BannerTexts} from './en.ts';

/** Français: texts of the banner, the confirmation and placeholders. */
export const texts: BannerTexts = {
  'banner.title': 'Les cookies sur ce site',
  'banner.text':
    'Certains cookies sont nécessaires au fonctionnement de ce site. Si vous êtes d’accord, nous, {organisation}, en utiliserons d’autres aux fins suivantes\u00a0:',
  'banner.category': '{category}\u00a0:',
  'banner.purpose': '{purpose}.',
  'banner.purpose.services': '{purpose} ({services}).',
  'banner.controllers': 'Les informations obtenues seront aussi utilisées par {services} à des fins propres.',
  'banner.lasts':
    'Un oui est valable {days} jours. Vous pouvez le retirer à tout moment dans «\u00a0{settings}\u00a0».',
  'banner.gpc':
    'Votre navigateur envoie le signal Global Privacy Control, et nous l’avons reçu. Ces éléments restent désactivés, sauf si vous les activez.',
  'banner.accept': 'Tout accepter',
  'banner.reject': 'Tout refuser',
  'banner.settings': 'Paramètres',
  'banner.on': 'Déjà activé\u00a0: {category}. {description} Géré par {services}.',
  'banner.object': 'Désactiver {category}',
  'banner.off': 'Désactivé\u00a0: {categories}.',
  'notice.title': 'Ce qui est déjà activé',
  'notice.text':
    '{organisation} utilise ces éléments sans demander d’abord. Le droit britannique le permet à certaines conditions, indiquées dans «\u00a0{settings}\u00a0». Vous pouvez les désactiver, maintenant ou plus tard.',
  'notice.accept': 'Laisser activé',
  'notice.reject': 'Désactiver',
  'link.policy': 'Politique de confidentialité',
  'link.cookies': 'Les cookies que nous utilisons',
  'link.rights': 'Vos droits sur vos données',
  'link.settings': 'Paramètres des cookies',
  'confirmation.title': 'Votre choix est enregistré',
  'confirmation.granted': 'Vous avez dit oui à\u00a0: {categories}.',
  'confirmation.refused': 'Vous avez dit non à\u00a0: {categories}.',
  'confirmation.left-on': 'Vous avez laissé activé\u00a0: {categories}.',
  'confirmation.change': 'Modifier mon choix',
  'confirmation.hide': 'Masquer',
  'trouble.title': 'Les paramètres n’ont pas pu être chargés',
  'trouble.text': 'Vérifiez votre connexion, puis réessayez.',
  'category.necessary.title': 'Strictement nécessaire',
  'category.necessary.description': 'Faire fonctionner le site et retenir ce choix.',
  'category.functional.title': 'Fonctions supplémentaires',
  'category.functional.description': 'Retenir la façon dont vous aimez utiliser le site.',
  'category.functional.purpose': 'pour retenir la façon dont vous aimez utiliser le site',
  'category.analytics.title': 'Statistiques',
  'category.analytics.description':
    'Nous montrer comment le site est utilisé, afin que nous puissions l’améliorer.',
  'category.analytics.purpose': 'pour voir comment le site est utilisé, afin que nous puissions l’améliorer',
  'category.marketing.title': 'Marketing',
  'category.marketing.description': 'Vous montrer des publicités et mesurer si elles fonctionnent.',
  'category.marketing.purpose':
    'pour vous montrer des publicités ici et ailleurs, et voir si elles fonctionnent',
  'category.media.title': 'Films et autres médias',
  'category.media.description': 'Lire des films, des cartes et des publications provenant d’autres sites.',
  'category.media.purpose': 'pour lire des films, des cartes et des publications provenant d’autres sites',
  'embed.text': 'Si vous lancez la lecture, cela apprendra à {services} que vous étiez ici.',
  'embed.stores': '{service} garde dans votre navigateur\u00a0: {items}.',
  'embed.item': '{name} ({duration})',
  'embed.session': 'jusqu’à ce que vous fermiez le navigateur',
  'embed.may-store': '{service} peut garder des éléments dans votre navigateur.',
  'embed.once':
    '«\u00a0{play}\u00a0» ne vaut que pour cette page. Ce qui est gardé dans votre navigateur y reste jusqu’à ce que vous l’effaciez.',
  'embed.lasts':
    '«\u00a0{always}\u00a0» est valable {days} jours. Vous pouvez le retirer à tout moment dans «\u00a0{settings}\u00a0».',
  'embed.play': 'Lire une fois',
  'embed.always': 'Toujours autoriser {service}',
  'embed.more': 'En savoir plus',
  'embed.close': 'Fermer',
};
