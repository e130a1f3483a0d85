import type {BannerTexts} from './en.ts';

/** Français: texts of the banner, the confirmation and placeholders. */
export const texts: BannerTexts = {
  'banner.title': 'Les cookies sur ce site',
  'banner.text':
    'Certains cookies sont nécessaires au fonctionnement de ce site. Nous aimerions en utiliser d’autres, mais seulement si vous êtes d’accord.',
  'banner.text.named':
    '{organisation} a besoin de certains cookies pour faire fonctionner ce site. Nous aimerions en utiliser d’autres, mais seulement si vous êtes d’accord.',
  'banner.ask': 'Nous vous demandons votre accord pour : {categories}.',
  'banner.gpc':
    'Votre navigateur envoie le signal Global Privacy Control, et nous l’avons reçu. Ces éléments restent désactivés, sauf si vous les activez.',
  'banner.accept': 'Tout accepter',
  'banner.reject': 'Tout refuser',
  'banner.settings': 'Paramètres',
  'banner.on': 'Déjà activé : {category}. {description} Géré par {services}.',
  'banner.object': 'Désactiver {category}',
  'banner.off': 'Désactivé : {categories}.',
  'notice.title': 'Ce qui est déjà activé',
  'notice.text':
    'La loi permet à ce site de les utiliser sans demander d’abord. Vous pouvez les désactiver, maintenant ou plus tard.',
  'notice.accept': 'Laisser activé',
  'notice.reject': 'Désactiver',
  'link.policy': 'Politique de confidentialité',
  'link.rights': 'Vos droits sur vos données',
  'confirmation.title': 'Votre choix est enregistré',
  'confirmation.granted': 'Vous avez dit oui à : {categories}.',
  'confirmation.refused': 'Vous avez dit non à : {categories}.',
  'confirmation.change': 'Modifier mon choix',
  'confirmation.hide': 'Masquer',
  'trouble.title': 'Les paramètres n’ont pas pu être chargés',
  'trouble.text': 'Vérifiez votre connexion, puis réessayez.',
  'category.necessary.title': 'Strictement nécessaire',
  'category.necessary.description': 'Faire fonctionner le site et retenir ce choix.',
  'category.functional.title': 'Fonctions supplémentaires',
  'category.functional.description': 'Retenir la façon dont vous aimez utiliser le site.',
  'category.analytics.title': 'Statistiques',
  'category.analytics.description':
    'Nous montrer comment le site est utilisé, afin que nous puissions l’améliorer.',
  'category.marketing.title': 'Marketing',
  'category.marketing.description': 'Vous montrer des publicités et mesurer si elles fonctionnent.',
  'category.media.title': 'Films et autres médias',
  'category.media.description': 'Lire des films, des cartes et des messages provenant d’autres sites.',
  'embed.text': 'Ce contenu vient de {service}. Si vous le lisez, {service} saura que vous êtes venu ici.',
  'embed.stores': 'Il garde ceci dans votre navigateur : {names}.',
  'embed.may-store': 'Il peut garder des données dans votre navigateur.',
  'embed.play': 'Lire une fois',
  'embed.always': 'Toujours autoriser {service}',
};
