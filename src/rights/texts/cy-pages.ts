import type {PageTexts} from './en-pages.ts';

export const pagesWelsh: PageTexts = {
  'language.label': 'Iaith',
  continue: 'Parhau',

  'request.title': 'Gofyn am eich gwybodaeth',
  'request.lead':
    'Gweld, cywiro, symud neu ddileu’r hyn rydym yn ei gadw amdanoch, neu ddweud wrthym am beidio â’i ddefnyddio. Mae am ddim. Rydym yn ateb o fewn mis; os bydd angen mwy o amser arnom, byddwn yn ysgrifennu cyn hynny ac yn dweud pam.',
  'request.instead': 'Gofyn am eich gwybodaeth yn lle hynny',
  'complaint.title': 'Cwyno wrthym',
  'complaint.lead':
    'Os ydym wedi defnyddio eich gwybodaeth yn anghywir, neu heb ateb fel y dylem, dywedwch wrthym. Byddwn yn cydnabod eich cwyn o fewn 30 diwrnod, yn ymchwilio iddi ac yn dweud wrthych beth yw’r canlyniad.',
  'complaint.instead': 'Cwyno am sut rydym wedi defnyddio eich gwybodaeth',

  'ways.heading': 'Ffyrdd eraill',
  'ways.text':
    'Does dim rhaid i chi ddefnyddio’r ffurflen hon. Mae’r hyn rydych yn ei ysgrifennu, ei ddweud neu ei bostio atom yn eich geiriau eich hun yn cyfrif yr un fath. Caiff rhywun rydych yn ymddiried ynddo ei wneud drosoch.',
  'ways.email': 'E-bost',
  'ways.phone': 'Ffôn',
  'ways.post': 'Post',

  'use.heading': 'Beth rydym yn ei wneud â’ch atebion',
  'use.request':
    'Rydym yn eu defnyddio i ddod o hyd i’ch gwybodaeth ac i’ch ateb, ac nid ar gyfer unrhyw beth arall.',
  'use.complaint':
    'Rydym yn eu defnyddio i ymchwilio i’ch cwyn ac i’ch ateb, ac nid ar gyfer unrhyw beth arall.',
  'use.seen': 'Yn eu gweld: {officer}, a’r rhai yn {organisation} y mae angen eu help ar gyfer yr ateb.',
  'use.officer': 'ein swyddog diogelu data',
  'use.organisation': 'ein sefydliad',
  'use.kept.request': 'Rydym yn eu dileu {period} ar ôl i ni orffen eich cais.',
  'use.kept.complaint': 'Rydym yn eu dileu {period} ar ôl i ni orffen eich cwyn.',
  'use.policy': 'Darllen ein polisi preifatrwydd',

  'cookies.heading': 'Gallwch dynnu eich cydsyniad i gwcis yn ôl nawr',
  'cookies.text':
    'Agorwch y gosodiadau cwcis, dad-diciwch yr hyn nad ydych ei eisiau mwyach, a chadwch. Mae’n gweithio ar unwaith, a does dim rhaid i chi ddweud pwy ydych chi.',
  'cookies.open': 'Agor y gosodiadau cwcis',
  'cookies.list': 'Gweld y rhestr o gwcis',
  'cookies.without':
    'Mae angen JavaScript ar y gosodiadau. Hebddo, nid yw’r wefan hon yn gosod cwcis y mae angen eich cydsyniad arnynt. Gallwch ddileu rhai cynharach yng ngosodiadau eich porwr.',
  'cookies.send': 'Anfon cais atom er hynny',

  'review.title': 'Gwirio eich atebion',
  'review.unsent': 'Does dim wedi’i anfon eto. Darllenwch eich atebion, a newidiwch yr hyn nad yw’n gywir.',
  'review.change': 'Newid',
  'review.empty': 'Dim ateb',
  'review.send.request': 'Anfon fy nghais',
  'review.send.complaint': 'Anfon fy nghwyn',

  'sent.request.title': 'Rydym wedi cael eich cais',
  'sent.request.text': 'Mae’r dudalen hon yn cadarnhau ein bod wedi cael eich cais.',
  'sent.complaint.title': 'Rydym wedi cael eich cwyn',
  'sent.complaint.text':
    'Mae’r dudalen hon yn cadarnhau ein bod wedi cael eich cwyn ac y byddwn yn ymchwilio iddi yn ddi-oed. Byddwn yn ysgrifennu atoch am y cynnydd a’r canlyniad.',
  'sent.reference': 'Cyfeirnod',
  'sent.received': 'Wedi dod i law',
  'sent.answer': 'Byddwn yn ateb',
  'sent.answer.by':
    'erbyn {date}; os bydd angen mwy o amser arnom, byddwn yn ysgrifennu cyn hynny ac yn dweud pam',
  'sent.acknowledge': 'Byddwn yn ysgrifennu atoch',
  'sent.acknowledge.by': 'erbyn {date}',
  'sent.next': 'Beth sy’n digwydd nesaf',
  'sent.request.next.1':
    'Rydym yn chwilio am eich gwybodaeth. Os na allwn ddweud pa gofnodion sy’n perthyn i chi, byddwn yn gofyn am gyn lleied ag sydd ei angen arnom.',
  'sent.request.next.2': 'Rydym yn ateb yn y ffordd a ddewisoch. Mae am ddim.',
  'sent.request.next.3': 'Os na allwn wneud yr hyn y gofynnoch amdano, byddwn yn dweud pam.',
  'sent.complaint.next.1': 'Rydym yn darganfod beth ddigwyddodd, ac efallai y byddwn yn eich holi amdano.',
  'sent.complaint.next.2': 'Rydym yn dweud wrthych sut mae’n mynd, yn y ffordd a ddewisoch.',
  'sent.complaint.next.3':
    'Rydym yn dweud wrthych beth yw’r canlyniad, y rhesymau drosto, a beth allwch ei wneud os ydych yn anghytuno.',
  'sent.follow': 'Ei ddilyn',
  'sent.keep':
    'Argraffwch y dudalen hon, neu cadwch y cyfeiriad hwn. Mae’n dangos i chi sut mae pethau’n sefyll. Gall unrhyw un sydd ag ef weld hynny, ond dim un o’ch atebion:',
  'sent.print': 'Argraffu’r dudalen hon',

  'unhappy.heading': 'Os nad ydych yn fodlon',
  'unhappy.complain': 'Cwyno wrthym',
  'unhappy.regulator': 'Cwyno wrth y rheoleiddiwr: {regulator}',
  'unhappy.court': 'Gallwch fynd i’r llys hefyd.',

  'status.request.title': 'Sut mae eich cais yn sefyll',
  'status.complaint.title': 'Sut mae eich cwyn yn sefyll',
  'status.label': 'Statws',
  'status.open': 'Rydym yn gweithio arno',
  'status.waiting': 'Rydym yn aros amdanoch chi',
  'status.closed': 'Wedi gorffen',
  'status.waits-for': 'Mae arnom angen gennych chi',
  'status.waits.identity': 'rhywbeth sy’n dangos pwy ydych chi. Rydym wedi ysgrifennu atoch amdano',
  'status.waits.clarification': 'ateb i’r cwestiwn rydym wedi ei anfon atoch',
  'status.extended': 'Pam mae’n cymryd mwy o amser',
  'status.acknowledged': 'Wedi’i gydnabod',
  'status.missing.title': 'Does dim byd yn y cyfeiriad hwn',
  'status.missing.text':
    'Gwiriwch fod y cyfeiriad cyfan gennych. Pan fydd achos wedi gorffen, rydym yn ei ddileu ar ôl peth amser, a’i dudalen gydag ef.',
  'status.replaced.title': 'Mae dolen newydd wedi cymryd lle’r un hon',
  'status.replaced.text':
    'Rydym wedi cywiro’r cyfeiriad e-bost rydym yn ysgrifennu ato ({date}), ac wedi anfon dolen newydd i’r cyfeiriad cywir. Mae’r ddolen newydd yn dangos sut mae pethau’n sefyll.',
  'status.replaced.contact':
    'Os nad yw ein llythyr diweddaraf gennych, cysylltwch â ni gan roi eich cyfeirnod. Mae ein hamser i ateb yn parhau fel o’r blaen.',

  'confirm.title': 'Cadarnhau eich cyfeiriad e-bost',
  'confirm.text': 'Pwyswch y botwm i gadarnhau bod y llythyr wedi dod i’ch cyfeiriad chi.',
  'confirm.button': 'Fy nghyfeiriad e-bost i yw hwn',
  'confirmed.title': 'Mae eich cyfeiriad e-bost wedi’i gadarnhau',
  'confirmed.text': 'Nid oes angen i chi wneud dim arall. Nid oedd ein hamser ni yn aros am hyn.',
  'confirm.missing.title': 'Nid yw’r ddolen hon yn ddilys',
  'confirm.missing.text':
    'Efallai nad yw’n gyflawn, neu fod dolen newydd mewn llythyr diweddarach, neu ein bod wedi dileu’r achos ar ddiwedd ei gyfnod. Copïwch y ddolen gyfan o’n llythyr diweddaraf.',

  'problem.back': 'Mynd yn ôl',
  'problem.kept':
    'Does dim wedi’i anfon. Ewch yn ôl yn eich porwr: mae’r hyn y gwnaethoch ei deipio yno o hyd. Gallwch ysgrifennu atom hefyd:',
  'problem.down.title': 'Ni allwn dderbyn eich atebion ar hyn o bryd',
  'problem.down':
    'Ni allem storio eich atebion, felly does dim wedi’i anfon. Maen nhw i gyd ar y dudalen hon. Arhoswch ychydig, yna pwyswch y botwm eto.',
  'problem.busy':
    'Daeth gormod o atebion o’ch cysylltiad mewn amser byr, felly does dim wedi’i anfon. Maen nhw i gyd ar y dudalen hon. Arhoswch funud, yna pwyswch y botwm eto.',
  'problem.again':
    'Ni allem fod yn siŵr bod hwn wedi’i anfon o’n tudalen ein hunain, felly does dim wedi’i anfon eto. Darllenwch eich atebion, a phwyswch y botwm eto.',
  'problem.large.title': 'Mae eich atebion yn rhy hir',
  'problem.files.title': 'Nid yw’r ffurflen hon yn derbyn ffeiliau',
  'problem.form.title': 'Ni allem ddarllen eich atebion',
};
