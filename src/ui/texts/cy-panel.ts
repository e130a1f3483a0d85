import type {PanelTexts} from './en.ts';

/** Cymraeg: texts of the panel, receipts, the report after a withdrawal, and the list of cookies. */
export const texts: PanelTexts = {
  'panel.title': 'Eich gosodiadau preifatrwydd',
  'panel.intro':
    'Ticiwch yr hyn rydych chi’n cytuno i ni, {organisation}, ei ddefnyddio, yna cadwch eich dewis. Mae ateb ‘ie’ yn para {days} diwrnod. Gallwch ei dynnu’n ôl yma unrhyw bryd.',
  'panel.asked': 'Chi sy’n penderfynu',
  'panel.always': 'Ymlaen bob amser',
  'panel.accept-all': 'Derbyn y cyfan',
  'panel.reject-all': 'Gwrthod y cyfan',
  'panel.save': 'Cadw fy newisiadau',
  'panel.close': 'Cau',
  'panel.links': 'Rhagor o wybodaeth',
  'link.complaint': 'Gwneud cwyn',
  'link.contact': 'Ysgrifennu atom',
  'service.uses': 'Beth mae hyn yn ei ddefnyddio',
  'receipt.title': 'Eich derbynneb',
  'receipt.undecided':
    'Nid ydych wedi gwneud dewis eto. Bydd derbynneb yn cael ei chreu pan fyddwch yn cytuno i rywbeth.',
  'receipt.refused':
    'Fe ddywedoch chi na. Rydym yn cadw’r ateb hwnnw yn y porwr hwn, ac nid ydym yn creu derbynneb.',
  'receipt.left-on':
    'Fe adawoch chi ymlaen yr hyn a oedd ymlaen yn barod. Rydym yn cadw’r ateb hwnnw yn y porwr hwn, ac nid ydym yn creu derbynneb.',
  'receipt.missing': 'Mae eich dewis wedi’i gadw, ond does dim derbynneb ar ei gyfer yn y porwr hwn.',
  'receipt.date': 'Cadwyd ar',
  'receipt.granted': 'Fe ddywedoch chi ie i',
  'receipt.refused-list': 'Fe ddywedoch chi na i',
  'panel.unasked': 'Ymlaen oni bai eich bod chi’n dweud na',
  'panel.unasked-text':
    'Mae cyfraith y DU yn caniatáu defnyddio’r rhain heb ofyn, ar yr amodau sydd wedi’u rhestru isod. Dad-diciwch yr hyn nad ydych chi ei eisiau, yna cadwch eich dewis.',
  'panel.gpc-kept':
    'Mae eich porwr yn anfon Global Privacy Control, ac rydym wedi’i glywed. Bydd yr hyn y dywedoch chi ie iddo yn aros ymlaen nes i chi ei dynnu’n ôl yma.',
  'panel.mixed': 'Mae rhai o’r rhain ymlaen, a’r lleill wedi’u diffodd.',
  'panel.language': 'Iaith',
  'service.each': '{category}: penderfynwch fesul un',
  'now.title': 'Ar y dudalen hon nawr',
  'now.none': 'Does dim ar y dudalen hon yn aros am eich ateb.',
  'now.running': 'Yn rhedeg',
  'now.held': 'Wedi’i ddal yn ôl',
  'now.removed': 'Wedi’i dynnu',
  'now.kept': 'Heb ei dynnu',
  'now.not-marked': 'wedi’i atal ar ei ffordd',
  'now.clear': 'Clirio’r hyn a gadwodd {service}',
  'choices.title': 'Eich dewisiadau',
  'receipt.objected-list': 'Fe wrthwyneboch chi',
  'receipt.left-on-list': 'Fe adawoch chi ymlaen, neu droi ymlaen eto',
  'receipt.lapsed-list': 'Daeth eich cydsyniad i ben ar gyfer',
  'service.provider': 'Yn cael ei redeg gan {provider}',
  'service.policy': 'Polisi preifatrwydd {service}',
  'service.stores': 'Beth mae’n ei gadw yn eich porwr',
  'store.cookie': 'Cwci',
  'store.localStorage': 'Storfa’r porwr',
  'store.sessionStorage': 'Storfa’r porwr ar gyfer un ymweliad',
  'store.indexedDB': 'Cronfa ddata’r porwr',
  'store.cacheStorage': 'Storfa dros dro’r porwr',
  'store.serviceWorker': 'Rhaglen gefndir',
  'store.lasts': 'yn cael ei gadw am {duration}',
  'store.session': 'yn cael ei gadw nes i chi gau’r porwr',
  'store.nothing': 'Nid yw’n cadw dim yn eich porwr.',
  'store.unknown': 'Nid yw’r hyn y mae’n ei gadw yn eich porwr wedi’i ddatgan.',
  'service.retention': 'Yn cadw am {duration} yr hyn y mae’n ei ddysgu.',
  'service.location': 'Y wlad lle mae’n cadw’r hyn y mae’n ei ddysgu: {country}.',
  'service.promised': 'Beth sy’n cael ei addo',
  'promise.processor':
    'Mae’n gweithredu ar ein cyfarwyddiadau, ac ni chaiff ddefnyddio’r hyn y mae’n ei ddysgu iddo’i hun.',
  'promise.aggregateOnly': 'Dim ond adio rhifau y mae. Nid edrychir ar neb fesul un.',
  'promise.noAds': 'Nid yw’n cael ei ddefnyddio ar gyfer hysbysebion.',
  'promise.noReplay': 'Nid yw’n recordio’ch ymweliad er mwyn ei chwarae’n ôl.',
  'promise.noUserId': 'Nid yw’n eich adnabod pan ddewch yn ôl.',
  'exception.basis': 'Ein sail gyfreithlon ar gyfer data personol: {basis} (GDPR y DU, Erthygl {article}).',
  'basis.contract': 'contract â chi',
  'basis.legal-obligation': 'dyletswydd gyfreithiol',
  'basis.public-task': 'tasg gyhoeddus',
  'basis.legitimate-interests': 'buddiannau dilys',
  'automatic.none':
    'Yr hyn y mae eich dyfais yn ei anfon ohoni’i hun, fel ei chyfeiriad IP: nid yw’n cael ei gasglu.',
  'automatic.transmission':
    'Yr hyn y mae eich dyfais yn ei anfon ohoni’i hun, fel ei chyfeiriad IP: dim ond i wneud y cysylltiad y mae’n cael ei ddefnyddio.',
  'automatic.used':
    'Yr hyn y mae eich dyfais yn ei anfon ohoni’i hun, fel ei chyfeiriad IP: mae’n cael ei ddefnyddio ar gyfer hyn hefyd.',
  'own.choice':
    'Yr hyn a ddewisoch chi, pryd, a pha hysbysiad a welsoch. Os gwrthodir cwcis, caiff ei gadw am un ymweliad.',
  'own.objection':
    'Os byddwch yn diffodd yr hyn a oedd ymlaen yn barod, caiff ei gadw am {duration} ar ôl eich ymweliad olaf.',
  'own.kept':
    'Copi y mae ein gweinydd yn ei osod, am yr amser hwnnw ar y mwyaf. Mae rhai porwyr yn dileu’r un cyntaf yn gynnar.',
  'own.receipts':
    'Eich derbynebau diweddaraf. Dim ond ar ôl i chi ddweud ie y cânt eu creu, a chânt eu cadw nes i chi neu’ch porwr eu clirio.',
  'own.answers': 'Eich ateb, nes i’w dderbynneb gael ei chreu. Yna caiff ei dynnu.',
  'own.outbox': 'Rhifau derbynebau sydd ar eu ffordd atom. Cânt eu tynnu ar ôl cyrraedd.',
  'own.language': 'Yr iaith a ddewisoch chi yma. Dim ond os dewiswch un y caiff ei chadw.',
  'own.handoff': 'Yr hyn y mae’n rhaid i’r dudalen nesaf ei glirio o hyd. Yna caiff ei dynnu.',
  'own.scroll-and-forms':
    'Eich lle ar y dudalen a’r hyn roeddech wedi’i deipio, tra bydd yn llwytho eto ar ôl i chi dynnu cydsyniad yn ôl. Yna caiff ei dynnu.',
  'own.draft':
    'Yr hyn rydych yn ei deipio mewn ffurflen am eich gwybodaeth, nes i chi ei hanfon neu gau’r tab. Yna caiff ei dynnu.',
  'receipt.notice': 'Fersiwn yr hysbysiad',
  'receipt.reference': 'Cyfeirnod',
  'receipt.hash': 'Ôl bys y dderbynneb hon',
  'receipt.download': 'Lawrlwytho fel ffeil (JSON)',
  'receipt.history': 'Derbynebau cynharach ({count})',
  'choices.earlier': 'Sut y daeth i hyn ({count})',
  'receipt.by': 'Gofynnwyd gan',
  'receipt.for': 'Yr hyn y cytunoch chi iddo',
  'receipt.until': 'Yn dal tan',
  'receipt.policy': 'Y polisi bryd hynny',
  'receipt.copy':
    'Mae copi’n mynd at {organisation}. Caiff ei gadw o dan y cyfeirnod hwn am {duration} ar ôl i’ch cydsyniad ddod i ben.',
  'receipt.print': 'Argraffu',
  'receipt.verify': 'Gwirio’r llofnod',
  'receipt.sound': 'Mae’r ôl bys yn cyfateb i’r dderbynneb hon: ni chafwyd hyd i unrhyw newid.',
  'receipt.unchecked': 'Ni all y dudalen hon wirio’r dderbynneb, am nad yw ei chysylltiad yn ddiogel.',
  'receipt.hash-missing': 'Does dim ôl bys ar y dderbynneb hon, felly ni all neb ddweud a gafodd ei newid.',
  'receipt.content-changed': 'Newidiwyd y dderbynneb hon ar ôl iddi gael ei gwneud.',
  'receipt.chain-broken': 'Nid yw’r dderbynneb hon yn dilyn o’r un o’i blaen.',
  'receipt.events-changed': 'Newidiwyd neu gadawyd allan atebion cynharach yn y dderbynneb hon.',
  'swept.running':
    '{names}: yn dal i redeg ar y dudalen hon. Llwythwch y dudalen eto, neu ei chau, i’w atal.',
  'swept.removed': 'Wedi’u tynnu o’ch porwr: {names}.',
  'swept.nothing': 'Doedd dim ar ôl yn eich porwr i’w dynnu.',
  'swept.kept': 'Ni chafodd y rhain eu tynnu:',
  'swept.other-site': '{name}: wedi’i gadw ar gyfeiriad gwefan arall, na allwn ei gyrraedd.',
  'swept.server-only': '{name}: ni all unrhyw dudalen weld na thynnu hwn, dim ond ein gweinydd.',
  'swept.shared': '{name}: mae rhywbeth sy’n dal ymlaen yn defnyddio hwn hefyd.',
  'swept.in-use':
    '{name}: mae hwn yn dal ar agor mewn tudalen o’r wefan hon. Caewch eich tabiau o’r wefan hon, a bydd yn mynd.',
  'swept.refused': '{name}: ni adawodd eich porwr i ni ei dynnu.',
  'swept.help': 'Gallwch glirio’r rhain eich hun yng ngosodiadau eich porwr.',
  'cookies.consent': 'Yn rhedeg dim ond os ydych chi’n cytuno.',
  'cookies.necessary':
    'Ymlaen bob amser: ei angen ar gyfer yr hyn rydych chi’n gofyn amdano, neu i’w gadw’n ddiogel ac yn gweithio.',
  'cookies.statistics':
    'Ymlaen oni bai eich bod chi’n dweud na: mae cyfraith y DU yn caniatáu cyfrif ymweliadau mewn ffordd syml, ar amodau sydd wedi’u rhestru yma.',
  'cookies.appearance':
    'Ymlaen oni bai eich bod chi’n dweud na: mae cyfraith y DU yn caniatáu i wefan addasu ei hun i chi, ar amodau sydd wedi’u rhestru yma.',
};
