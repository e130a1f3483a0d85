import type {PanelTexts} from './en.ts';

/** Français: texts of the panel, receipts, the report after a withdrawal, and the list of cookies. */
export const texts: PanelTexts = {
  'panel.title': 'Vos paramètres de confidentialité',
  'panel.intro':
    'Cochez ce que vous acceptez que nous, {organisation}, utilisions, puis enregistrez. Un oui est valable {days} jours. Vous pouvez le retirer ici à tout moment.',
  'panel.asked': 'C’est vous qui décidez',
  'panel.always': 'Toujours activé',
  'panel.accept-all': 'Tout accepter',
  'panel.reject-all': 'Tout refuser',
  'panel.save': 'Enregistrer mes choix',
  'panel.close': 'Fermer',
  'panel.links': 'En savoir plus',
  'link.complaint': 'Faire une réclamation',
  'link.contact': 'Nous écrire',
  'service.uses': 'Ce que cela utilise',
  'receipt.title': 'Votre reçu',
  'receipt.undecided':
    'Vous n’avez pas encore fait de choix. Un reçu est créé quand vous acceptez quelque chose.',
  'receipt.refused':
    'Vous avez dit non. Nous gardons cette réponse dans ce navigateur et ne créons pas de reçu.',
  'receipt.left-on':
    'Vous avez laissé activé ce qui l’était déjà. Nous gardons cette réponse dans ce navigateur et ne créons pas de reçu.',
  'receipt.missing': 'Votre choix est enregistré, mais ce navigateur n’a pas de reçu correspondant.',
  'receipt.date': 'Enregistré le',
  'receipt.granted': 'Vous avez dit oui à',
  'receipt.refused-list': 'Vous avez dit non à',
  'panel.unasked': 'Activé sauf si vous dites non',
  'panel.unasked-text':
    'Le droit britannique permet de les utiliser sans demander, aux conditions indiquées ci-dessous. Décochez ce dont vous ne voulez pas, puis enregistrez.',
  'panel.gpc-kept':
    'Votre navigateur envoie le signal Global Privacy Control, et nous l’avons reçu. Ce à quoi vous avez dit oui reste activé jusqu’à ce que vous retiriez ce oui ici.',
  'panel.mixed': 'Certains sont activés, d’autres non.',
  'panel.language': 'Langue',
  'service.each': '{category}\u00a0: décider un par un',
  'now.title': 'Sur cette page en ce moment',
  'now.none': 'Rien sur cette page n’attend votre réponse.',
  'now.running': 'En cours',
  'now.held': 'Retenu',
  'now.removed': 'Supprimé',
  'now.kept': 'Non supprimé',
  'now.not-marked': 'arrêté en chemin',
  'now.clear': 'Effacer ce que {service} a gardé',
  'choices.title': 'Vos choix',
  'receipt.objected-list': 'Vous vous êtes opposé à',
  'receipt.left-on-list': 'Vous avez laissé activé ou réactivé',
  'receipt.lapsed-list': 'Votre oui a pris fin pour',
  'service.provider': 'Géré par {provider}',
  'service.policy': 'Politique de confidentialité de {service}',
  'service.stores': 'Ce qu’il garde dans votre navigateur',
  'store.cookie': 'Cookie',
  'store.localStorage': 'Stockage du navigateur',
  'store.sessionStorage': 'Stockage du navigateur pour une visite',
  'store.indexedDB': 'Base de données du navigateur',
  'store.cacheStorage': 'Cache du navigateur',
  'store.serviceWorker': 'Programme en arrière-plan',
  'store.lasts': 'conservé {duration}',
  'store.session': 'conservé jusqu’à la fermeture du navigateur',
  'store.nothing': 'Ne garde rien dans votre navigateur.',
  'store.unknown': 'Ce qu’il garde dans votre navigateur n’a pas été déclaré.',
  'service.retention': 'Garde pendant {duration} ce qu’il apprend.',
  'service.location': 'Pays où il garde ce qu’il apprend\u00a0: {country}.',
  'service.promised': 'Ce qui est promis',
  'promise.processor':
    'Il agit selon nos instructions et n’a pas le droit d’utiliser pour lui-même ce qu’il apprend.',
  'promise.aggregateOnly': 'Il ne fait qu’additionner des chiffres. Personne n’est observé individuellement.',
  'promise.noAds': 'Il ne sert pas à la publicité.',
  'promise.noReplay': 'Il n’enregistre pas votre visite pour la rejouer.',
  'promise.noUserId': 'Il ne vous reconnaît pas quand vous revenez.',
  'exception.basis':
    'Notre base légale pour les données personnelles\u00a0: {basis} (UK GDPR, article {article}).',
  'basis.contract': 'un contrat avec vous',
  'basis.legal-obligation': 'une obligation légale',
  'basis.public-task': 'une mission publique',
  'basis.legitimate-interests': 'des intérêts légitimes',
  'automatic.none': 'Ce que votre appareil envoie de lui-même, comme son adresse IP, n’est pas collecté.',
  'automatic.transmission':
    'Ce que votre appareil envoie de lui-même, comme son adresse IP, sert seulement à établir la connexion.',
  'automatic.used': 'Ce que votre appareil envoie de lui-même, comme son adresse IP, sert aussi à cela.',
  'own.choice':
    'Ce que vous avez choisi, quand, et la notice que vous avez vue. Si les cookies sont refusés, c’est gardé pour une visite.',
  'own.objection':
    'Si vous désactivez ce qui était déjà activé, c’est gardé pendant {duration} après votre dernière visite.',
  'own.kept':
    'Une copie que pose notre serveur, pour cette durée au plus. Certains navigateurs effacent la première plus tôt.',
  'own.receipts':
    'Vos derniers reçus. Créés seulement après un oui, et gardés jusqu’à ce que vous ou votre navigateur les effaciez.',
  'own.answers': 'Votre réponse, jusqu’à ce que son reçu soit établi. Puis supprimée.',
  'own.outbox': 'Numéros de reçus en route vers nous. Supprimés à leur arrivée.',
  'own.language': 'La langue que vous avez choisie ici. Gardée seulement si vous en choisissez une.',
  'own.handoff': 'Ce que la page suivante doit encore effacer. Puis supprimé.',
  'own.scroll-and-forms':
    'Votre place sur la page et ce que vous aviez écrit, pendant qu’elle se recharge après que vous retirez un oui. Puis supprimé.',
  'own.draft':
    'Ce que vous écrivez dans un formulaire sur vos données, jusqu’à ce que vous l’envoyiez ou fermiez l’onglet. Puis supprimé.',
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
  'receipt.copy':
    'Une copie est envoyée à {organisation}. Elle est gardée sous cette référence pendant {duration} après la fin de votre accord.',
  'receipt.print': 'Imprimer',
  'receipt.verify': 'Vérifier la signature',
  'receipt.sound': 'L’empreinte correspond à ce reçu\u00a0: aucune modification n’a été trouvée.',
  'receipt.unchecked': 'Cette page ne peut pas vérifier le reçu, car sa connexion n’est pas sécurisée.',
  'receipt.hash-missing': 'Ce reçu n’a pas d’empreinte\u00a0; personne ne peut donc dire s’il a été modifié.',
  'receipt.content-changed': 'Ce reçu a été modifié après sa création.',
  'receipt.chain-broken': 'Ce reçu ne fait pas suite au précédent.',
  'receipt.events-changed': 'Des réponses précédentes de ce reçu ont été modifiées ou omises.',
  'swept.running':
    '{names}\u00a0: fonctionne encore sur cette page. Rechargez la page, ou fermez-la, pour l’arrêter.',
  'swept.removed': 'Supprimé de votre navigateur\u00a0: {names}.',
  'swept.nothing': 'Il ne restait rien à supprimer dans votre navigateur.',
  'swept.kept': 'Ces éléments n’ont pas été supprimés\u00a0:',
  'swept.other-site': '{name}\u00a0: gardé à l’adresse d’un autre site, que nous ne pouvons pas atteindre.',
  'swept.server-only':
    '{name}\u00a0: aucune page ne peut le voir ni le supprimer, seul notre serveur le peut.',
  'swept.shared': '{name}\u00a0: quelque chose qui est encore activé l’utilise aussi.',
  'swept.in-use':
    '{name}\u00a0: une page de ce site l’a encore ouvert. Fermez vos onglets de ce site, et il disparaîtra.',
  'swept.refused': '{name}\u00a0: votre navigateur ne nous a pas laissés le supprimer.',
  'swept.help': 'Vous pouvez les effacer vous-même dans les paramètres de votre navigateur.',
  'cookies.consent': 'Ne fonctionne que si vous acceptez.',
  'cookies.necessary':
    'Toujours activé\u00a0: nécessaire à ce que vous demandez, ou pour que cela reste sûr et fonctionne.',
  'cookies.statistics':
    'Activé sauf si vous dites non\u00a0: le droit britannique permet un comptage simple des visites à certaines conditions, indiquées ici.',
  'cookies.appearance':
    'Activé sauf si vous dites non\u00a0: le droit britannique permet à un site de s’adapter à vous à certaines conditions, indiquées ici.',
};
