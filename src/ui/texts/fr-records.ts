import type {RecordsTexts} from './en.ts';

/** Français: receipts, report after a withdrawal, list of cookies. */
export const words: RecordsTexts = {
  'receipt.notice': 'Version de la notice',
  'receipt.reference': 'Référence',
  'receipt.hash': 'Empreinte de ce reçu',
  'receipt.download': 'Télécharger en fichier (JSON)',
  'receipt.history': 'Reçus précédents ({count})',
  'choices.earlier': 'Comment on en est arrivé là ({count})',
  'receipt.by': 'Demandé par',
  'receipt.for': 'Ce que vous avez accepté',
  'receipt.until': 'Valable jusqu’au',
  'receipt.policy': 'Politique à ce moment-là',
  'receipt.print': 'Imprimer',
  'receipt.sound': 'Ce reçu est complet et inchangé.',
  'receipt.unchecked': 'Cette page ne peut pas vérifier le reçu, car sa connexion n’est pas sécurisée.',
  'receipt.hash-missing': 'Ce reçu n’a pas d’empreinte ; personne ne peut donc dire s’il a été modifié.',
  'receipt.content-changed': 'Ce reçu a été modifié après sa création.',
  'receipt.chain-broken': 'Ce reçu ne fait pas suite au précédent.',
  'receipt.events-changed': 'Des réponses précédentes de ce reçu ont été modifiées ou omises.',
  'swept.removed': 'Supprimé de votre navigateur : {names}.',
  'swept.nothing': 'Il ne restait rien à supprimer dans votre navigateur.',
  'swept.kept': 'Ces éléments n’ont pas été supprimés :',
  'swept.other-site': '{name} : gardé à l’adresse d’un autre site, que nous ne pouvons pas atteindre.',
  'swept.server-only': '{name} : aucune page ne peut le voir ni le supprimer, seul notre serveur le peut.',
  'swept.shared': '{name} : quelque chose qui est encore activé l’utilise aussi.',
  'swept.in-use':
    '{name} : une page de ce site l’utilise encore. Fermez vos onglets de ce site, et il disparaîtra.',
  'swept.refused': '{name} : votre navigateur ne nous a pas laissés le supprimer.',
  'swept.help': 'Vous pouvez les effacer vous-même dans les paramètres de votre navigateur.',
  'cookies.consent': 'Ne fonctionne que si vous acceptez.',
  'cookies.necessary': 'Toujours activé : le site ne fonctionne pas sans lui.',
  'cookies.statistics':
    'Activé sauf si vous dites non : la loi permet aux sites de compter les visites sans demander.',
  'cookies.appearance':
    'Activé sauf si vous dites non : la loi permet aux sites de s’adapter à vous sans demander.',
  'cookies.nothing': 'Ne garde rien dans votre navigateur.',
};
