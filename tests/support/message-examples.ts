import type { Part } from '../../shared/parts/index.ts';
import { mm } from '../../shared/units/index.ts';
import { BLOCK, JUMPERS, LONG, PE, RAIL, SIZED_CARRIER, STOP, makePart, withFacts } from './sample-parts.ts';

/** A message of a rule as people read it, and a project in which it comes up. No-break spaces are written as blanks. */
export interface MessageExample {
  readonly rail: string;
  readonly parts?: readonly Part[];
  readonly en: string;
  readonly de: string;
}

/** A ground block whose foot holds a run. */
export const FOOT = withFacts(PE, { 'mounting.securesRun': true });
/** A ground block for conductors of 35 mm². */
export const THICK = withFacts(PE, { 'connection.nominalArea': 35_000 });
/** A rail that does not conduct. */
export const PLASTIC = withFacts(RAIL, { 'material.material': 'plastic' });
/** A rail with slots of 15 mm every 25 mm. */
export const SLOTTED = withFacts(RAIL, { 'rail.slotted': true, 'rail.slotLength': mm(15), 'rail.slotPitch': mm(25) });
/** An end stop that is not made for upright rails. */
export const WEAK_STOP = withFacts(STOP, { 'mounting.verticalLoad': false });
/** A longer block of a lower rated voltage. */
export const LOW = withFacts(LONG, { 'electrical.voltage': 500_000 });
/** A block that disconnects the neutral conductor. */
export const DISCONNECT = makePart('WAGO', '2002-7114', 'n-disconnect-terminal', {});
/** An end stop with a data sheet of January 2020. */
export const DATED_STOP = withFacts(STOP, { 'document.date': '2020-01-13' });
/** An end stop about which its documents contradict themselves. */
export const DOUBTFUL_STOP: Part = {
  ...STOP,
  attributes: { ...STOP.attributes, 'geometry.depth': { value: mm(40), source: { id: 'sheet' }, confirmed: true, remark: 'awg-misprint-16' } },
};
/** A rail of which others say something else than its maker. */
export const DISPUTED_RAIL = withFacts(RAIL, { 'document.remarks': ['slotted-contradiction', 'open-side-assumed'] });

/** A rail of two blocks, whose plate is the fourth item. */
const SITTING = 'rail R1 210-112 length=300\nstrip -X1\n249-116\n2x 2002-1204 labels=1..2\n2002-1292\n249-116\n';

/** By rule and message. */
export const MESSAGE_EXAMPLES: Readonly<Record<string, MessageExample>> = {
  'RC-003 change': {
    rail: 'rail R1 210-112 length=300\nstrip -X1\n249-116\n2002-1204 label=1\n2002-1401 label=2\n2002-1492\n249-116',
    en: 'The housing profile changes between -X1:1 (2002-1204) and -X1:2 (2002-1401), and no plate stands between them. The larger wall covers the open side, but rated voltage and finger protection at the step are only assured with a plate. Fit an end or partition plate, or accept it with a reason.',
    de: 'Zwischen -X1:1 (2002-1204) und -X1:2 (2002-1401) wechselt die Gehäusekontur, und keine Platte steht dazwischen. Die größere Wand deckt die offene Seite zwar ab, Bemessungsspannung und Berührungsschutz an der Stufe sind aber nur mit Platte sicher. Eine Abschluss- oder Trennplatte setzen oder mit Begründung akzeptieren.',
  },
  'RC-007 may-be-omitted': {
    rail: 'severity RC-007=info\nrail R1 210-112 length=300 bonded=yes\nstrip -X1\n249-116\n2002-1207 label=PE\n2002-1292\n249-116',
    parts: [FOOT],
    en: 'End stop R1#1 (249-116) may be left out: the foot of -X1:PE (2002-1207) beside it is screwed to the rail and holds the run, as its maker states.',
    de: 'Die Endklammer R1#1 (249-116) darf entfallen: der Fuß von -X1:PE (2002-1207) daneben ist mit der Schiene verschraubt und hält den Abschnitt, wie der Hersteller angibt.',
  },
  'RC-009 closed-side': {
    rail: 'rail R1 210-112 length=300\nstrip -X1\n249-116\n2002-1292\n2002-1204 label=1\n2002-1292\n249-116',
    en: 'End plate R1#2 (2002-1292) is not needed: -X1:1 (2002-1204) has a wall of its own on that side. Without it 0.8 mm of rail are saved.',
    de: 'Die Abschlussplatte R1#2 (2002-1292) ist nicht nötig: -X1:1 (2002-1204) hat auf dieser Seite eine eigene Wand. Ohne sie sind 0,8 mm Schiene gespart.',
  },
  'RC-009 between': {
    rail: 'potential L1 kind=L1\nrail R1 210-112 length=300\nstrip -X1\n249-116\n2002-1204 label=1 potential=L1\n2002-1292\n2002-1204 label=2 potential=L1\n2002-1292\n249-116',
    en: 'End plate R1#3 (2002-1292) is not needed: -X1:1 (2002-1204) and -X1:2 (2002-1204) have the same profile and carry the same potential. Without it 0.8 mm of rail are saved.',
    de: 'Die Abschlussplatte R1#3 (2002-1292) ist nicht nötig: -X1:1 (2002-1204) und -X1:2 (2002-1204) haben die gleiche Kontur und führen dasselbe Potential. Ohne sie sind 0,8 mm Schiene gespart.',
  },
  'RC-014 accumulated': {
    rail: 'settings allowance=0 reserve=0\nrail R1 210-112 length=127\n249-116\n20x 2002-1204\n2002-1292\n249-116',
    en: 'The width tolerances of 20 blocks on rail R1 add up to ±1 mm in the worst case (±0.224 mm statistically), but only 0.2 mm of rail are left: it may not fit once it is mounted. Lengthen the rail or spread the blocks over two.',
    de: 'Die Breitentoleranzen von 20 Klemmen auf Tragschiene R1 summieren sich im ungünstigsten Fall auf ±1 mm (statistisch ±0,224 mm), frei sind aber nur 0,2 mm: montiert passt der Aufbau womöglich nicht. Die Schiene verlängern oder die Klemmen auf zwei verteilen.',
  },
  'RC-014 strip': {
    rail: 'settings reserve=0\nrail R1 210-112 length=300\nstrip -X1\n249-116\n27x 2002-1204 labels=1..27\n2002-1292\n249-116',
    en: 'One marking strip covers 27 blocks, from -X1:1 (2002-1204) to -X1:27 (2002-1204). Their width tolerances add up to ±1.35 mm in the worst case (±0.26 mm statistically), more than a quarter of their pitch of 5.2 mm: its last markings may stand beside their blocks. Part the strip.',
    de: 'Ein Beschriftungsstreifen deckt 27 Klemmen ab, von -X1:1 (2002-1204) bis -X1:27 (2002-1204). Ihre Breitentoleranzen summieren sich im ungünstigsten Fall auf ±1,35 mm (statistisch ±0,26 mm), mehr als ein Viertel ihres Rasters von 5,2 mm: die letzten Beschriftungen stehen womöglich neben ihrer Klemme. Den Streifen teilen.',
  },
  'RC-016 not-metallic': {
    rail: 'rail R1 210-112 length=300 bonded=yes\nstrip -X1\n249-116\n2002-1207 label=PE\n2002-1292\n249-116',
    parts: [PLASTIC],
    en: 'Rail R1 (210-112) is not of metal: -X1:PE (2002-1207) cannot connect to the protective conductor through it. Use a metal rail.',
    de: 'Schiene R1 (210-112) ist nicht aus Metall: -X1:PE (2002-1207) kann über sie nicht mit dem Schutzleiter verbunden werden. Eine Schiene aus Metall verwenden.',
  },
  'RC-016 not-bonded': {
    rail: 'rail R1 210-112 length=300 bonded=no\nstrip -X1\n249-116\n2002-1207 label=PE\n2002-1292\n249-116',
    en: 'Rail R1 is not connected to the protective conductor, but carries -X1:PE (2002-1207), which relies on it. Connect the rail, or use a PE busbar.',
    de: 'Schiene R1 ist nicht mit dem Schutzleiter verbunden, trägt aber -X1:PE (2002-1207), die darauf angewiesen ist. Die Schiene anschließen oder eine PE-Sammelschiene verwenden.',
  },
  'RC-016 pe-too-large': {
    rail: 'rail R1 210-112 length=300 bonded=yes\nstrip -X1\n249-116\n2x 2002-1207 labels=1,2\n2002-1292\n249-116',
    parts: [THICK],
    en: 'Rail R1 (210-112) stands for a copper conductor of 16 mm²; -X1:1 (2002-1207) and -X1:2 (2002-1207) are made for protective conductors of 35 mm². Use a larger rail or one of copper, or a PE busbar.',
    de: 'Schiene R1 (210-112) entspricht einem Kupferleiter von 16 mm²; -X1:1 (2002-1207) und -X1:2 (2002-1207) sind für Schutzleiter von 35 mm² gemacht. Eine größere Schiene oder eine aus Kupfer verwenden, oder eine PE-Sammelschiene.',
  },
  'RC-016 pen-on-steel': {
    rail: 'potential PEN kind=PEN\nrail R1 210-112 length=300\nstrip -X1\n249-116\n2002-1207 label=PEN potential=PEN\n2002-1292\n249-116',
    en: '-X1:PEN (2002-1207) carries a PEN conductor on rail R1 (210-112) of steel: a steel rail may not carry the operating current of a PEN. Use a copper rail.',
    de: '-X1:PEN (2002-1207) führt einen PEN-Leiter auf Schiene R1 (210-112) aus Stahl: eine Stahlschiene darf den Betriebsstrom eines PEN nicht führen. Eine Kupferschiene verwenden.',
  },
  'RC-017 not-fed': {
    rail: 'rail R1 210-112 length=300\nstrip -X1\n249-116\n3x 2002-1207\n2002-1292\n249-116',
    en: 'Rail R1 carries 3 ground blocks, but nothing says how it is connected to the protective conductor: no ground block on it carries PE, and the rail is not marked as connected. Assign PE to the block that feeds it, or mark the rail as connected.',
    de: 'Schiene R1 trägt 3 Schutzleiterklemmen, aber nirgends steht, wie sie mit dem Schutzleiter verbunden ist: keine Schutzleiterklemme darauf führt PE, und die Schiene ist nicht als angeschlossen gekennzeichnet. Der speisenden Klemme PE zuweisen oder die Schiene als angeschlossen kennzeichnen.',
  },
  'RC-018 left-end': {
    rail: 'rail R1 210-112 length=315 slots=1',
    parts: [SLOTTED],
    en: 'The cut of rail R1 at 0 mm runs through a mounting slot or too close to one. Cut the rail so that its slots start elsewhere.',
    de: 'Der Schnitt von Schiene R1 bei 0 mm trifft ein Befestigungsloch oder liegt zu nah daran. Die Schiene so ablängen, dass die Löcher anders liegen.',
  },
  'RC-018 right-end': {
    rail: 'rail R1 210-112 length=310 slots=5',
    parts: [SLOTTED],
    en: 'The cut of rail R1 at 310 mm runs through a mounting slot or too close to one. Use 303 mm or 322 mm.',
    de: 'Der Schnitt von Schiene R1 bei 310 mm trifft ein Befestigungsloch oder liegt zu nah daran. Besser 303 mm oder 322 mm.',
  },
  'RC-019 left-end': {
    rail: 'rail R1 210-112 length=300 fixings=50.001,250',
    en: 'The outermost fixing of rail R1 is 50.001 mm from its end, more than 50 mm: the free end gives way when blocks are snapped on and conductors are pushed in. Fix it nearer to the end.',
    de: 'Die äußerste Befestigung von Schiene R1 ist 50,001 mm von ihrem Ende entfernt, mehr als 50 mm: das freie Ende gibt beim Aufrasten und Anschließen nach. Näher am Ende befestigen.',
  },
  'RC-019 right-end': {
    rail: 'rail R1 210-112 length=300 fixings=50,249.5',
    en: 'The outermost fixing of rail R1 is 50.5 mm from its end, more than 50 mm: the free end gives way when blocks are snapped on and conductors are pushed in. Fix it nearer to the end.',
    de: 'Die äußerste Befestigung von Schiene R1 ist 50,5 mm von ihrem Ende entfernt, mehr als 50 mm: das freie Ende gibt beim Aufrasten und Anschließen nach. Näher am Ende befestigen.',
  },
  'RC-019 too-far-apart': {
    rail: 'rail R1 210-112 length=600 fixings=50,300,550.5',
    en: 'Two fixings of rail R1 are 250.5 mm apart, more than 250 mm: the rail bends between them. Fix it in more places.',
    de: 'Zwei Befestigungen von Schiene R1 liegen 250,5 mm auseinander, mehr als 250 mm: die Schiene biegt sich dazwischen durch. An mehr Stellen befestigen.',
  },
  'RC-019 outside': {
    rail: 'rail R1 210-112 length=300 fixings=50,250,350',
    en: 'A fixing of rail R1 is planned at 350 mm, but the rail ends at 300 mm.',
    de: 'Eine Befestigung von Schiene R1 ist bei 350 mm geplant, die Schiene endet aber bei 300 mm.',
  },
  'RC-019 under-items': {
    rail: 'rail R1 210-112 length=100 fixings=20,80\nstrip -X1\n249-116\n2x 2002-1204 labels=1,2\n2002-1292\n249-116',
    en: 'Rail R1 is fixed under -X1:2 (2002-1204): use countersunk or flat screw heads or blind rivets there, so that the feet sit on the rail.',
    de: 'Schiene R1 wird unter -X1:2 (2002-1204) befestigt: dort Senk- oder Flachkopfschrauben oder Blindniete verwenden, damit die Füße auf der Schiene aufsitzen.',
  },
  'RC-020 above-rating': {
    rail: 'potential L1 kind=L1 system=it voltage=690\npotential +U kind=L+ system=dc voltage=220\nrail R1 210-112 length=300\nstrip -X1\n249-116\n2002-1204 label=1 potential=L1\n2002-1204 label=2 potential=+U\n2002-1292\n249-116',
    en: 'Up to 910 V stand between L1 on -X1:1 (2002-1204) and +U on -X1:2 (2002-1204), which touch and are rated for 800 V. Fit a partition plate between them, or blocks of a higher rated voltage.',
    de: 'Zwischen L1 an -X1:1 (2002-1204) und +U an -X1:2 (2002-1204) liegen bis zu 910 V; die beiden berühren sich und sind für 800 V bemessen. Eine Trennplatte dazwischen setzen oder Klemmen höherer Bemessungsspannung verwenden.',
  },
  'RC-020 ratings-differ': {
    rail: 'rail R1 210-112 length=300\nstrip -X1\n249-116\n2002-1204 label=1\n2002-1401 label=2\n2002-1492\n249-116',
    parts: [LOW],
    en: '-X1:1 (2002-1204) is rated for 800 V and -X1:2 (2002-1401) for 500 V, and they touch without a plate: the higher rating does not hold there. Fit an end or partition plate between them.',
    de: '-X1:1 (2002-1204) ist für 800 V bemessen, -X1:2 (2002-1401) für 500 V, und sie berühren sich ohne Platte: die höhere Bemessungsspannung gilt dort nicht. Eine Abschluss- oder Trennplatte dazwischen setzen.',
  },
  'RC-021 unseparated': {
    rail: 'potential L1 kind=L1 system=it voltage=690\npotential 24V kind=L+ system=dc voltage=24 circuit=pelv\nrail R1 210-112 length=300\nstrip -X1\n249-116\n2002-1204 label=1 potential=L1\n2002-1204 label=2 potential=24V\n2002-1292\n249-116',
    en: '-X1:2 (2002-1204) carries PELV and stands beside -X1:1 (2002-1204) with L1: protective separation between them is not shown (it needs 12 kV rated impulse voltage and twice the creepage distance). Fit an oversized partition plate between them, or a spare or PE block.',
    de: '-X1:2 (2002-1204) führt PELV und steht neben -X1:1 (2002-1204) mit L1: die sichere Trennung zwischen beiden ist nicht nachgewiesen (nötig sind 12 kV Bemessungsstoßspannung und die doppelte Kriechstrecke). Eine überstehende Trennplatte dazwischen setzen oder eine freie oder PE-Klemme.',
  },
  'RC-022 on-plate': {
    rail: `${SITTING}attach 2009-193 R1#4`,
    en: 'Group marker carrier 2009-193 sits on plate R1#4 (2002-1292), where its maker does not allow it: it comes off there, or pushes the plate off its block. Put it on a block, or mark the end stop instead.',
    de: 'Gruppenschildträger 2009-193 sitzt auf der Platte R1#4 (2002-1292), wo der Hersteller das nicht zulässt: dort löst er sich oder drückt die Platte von ihrer Klemme. Auf eine Klemme setzen oder stattdessen die Endklammer beschriften.',
  },
  'RC-022 over-plate': {
    rail: `${SITTING}attach 2009-194 -X1:2`,
    en: 'Group marker carrier 2009-194 on -X1:2 (2002-1204) reaches by 0.4 mm over plate R1#4 (2002-1292), where its maker does not allow it: it comes off there, or pushes the plate off its block. Shift it, or put it on another block.',
    de: 'Gruppenschildträger 2009-194 auf -X1:2 (2002-1204) reicht um 0,4 mm über die Platte R1#4 (2002-1292), wo der Hersteller das nicht zulässt: dort löst er sich oder drückt die Platte von ihrer Klemme. Verschieben oder auf eine andere Klemme setzen.',
  },
  'RC-023 series': {
    rail: `${SITTING}attach 2009-194 -X1:1`,
    parts: [withFacts(BLOCK, { series: '2003' })],
    en: 'Group marker carrier 2009-194 is made for series 2001, 2002, 2004, 2006, 2010 and 2016 of WAGO; -X1:1 (2002-1204) is series 2003 of WAGO. It finds no hold there. Put it on a block that it fits, or use another part.',
    de: 'Gruppenschildträger 2009-194 ist für Serie 2001, 2002, 2004, 2006, 2010 oder 2016 von WAGO gemacht; -X1:1 (2002-1204) ist Serie 2003 von WAGO. Dort findet das Teil keinen Halt. Auf eine passende Klemme setzen oder ein anderes Teil verwenden.',
  },
  'RC-023 article': {
    rail: `${SITTING}attach 1112910000 -X1:1`,
    en: 'Cover 1112910000 is made for 1020000000 of Weidmüller, not for -X1:1 (2002-1204). It finds no hold there. Put it on a block that it fits, or use another part.',
    de: 'Abdeckung 1112910000 ist für 1020000000 von Weidmüller gemacht, nicht für -X1:1 (2002-1204). Dort findet das Teil keinen Halt. Auf eine passende Klemme setzen oder ein anderes Teil verwenden.',
  },
  'RC-023 no-block': {
    rail: `${SITTING}attach 2009-193 R1#1`,
    en: 'Group marker carrier 2009-193 is made for terminal blocks; R1#1 (249-116) is none (End stop). Put it on a block that it fits.',
    de: 'Gruppenschildträger 2009-193 ist für Reihenklemmen gemacht; R1#1 (249-116) ist keine (Endklammer). Auf eine passende Klemme setzen.',
  },
  'RC-023 restricted': {
    rail: `${SITTING}attach 2009-194 -X1:1`,
    parts: [withFacts(SIZED_CARRIER, { 'compatibility.series': ['2001'], 'compatibility.seriesRestricted': ['2002'] })],
    en: 'Group marker carrier 2009-194 fits series 2002 of WAGO only with restrictions that the library does not state; it sits on -X1:1 (2002-1204). Look into the data sheet, and accept it with a reason if it does.',
    de: 'Gruppenschildträger 2009-194 passt zu Serie 2002 von WAGO nur mit Einschränkungen, die die Bibliothek nicht nennt; das Teil sitzt auf -X1:1 (2002-1204). Im Datenblatt nachsehen und, wenn es passt, mit Begründung akzeptieren.',
  },
  'RC-023 no-row': {
    rail: `${SITTING}attach 2002-161 -X1:1`,
    en: 'Marker carrier 2002-161 sits in a jumper slot, and it is not said in which row of -X1:1 (2002-1204). A jumper planned for the same slot would not go in. Say which row it takes.',
    de: 'Schildträger 2002-161 sitzt in einem Brückerschacht, und es ist nicht gesagt, in welcher Reihe von -X1:1 (2002-1204). Ein Brücker für denselben Schacht ginge nicht hinein. Die Reihe angeben.',
  },
  'RC-023 no-slot': {
    rail: `${SITTING}attach 2002-161 -X1:1 row=B`,
    parts: [withFacts(BLOCK, { 'connection.jumperSlots': 1 })],
    en: 'Marker carrier 2002-161 is planned in row B of -X1:1 (2002-1204), which has no such jumper slot. Choose another row, or a block with more slots.',
    de: 'Schildträger 2002-161 ist in Reihe B von -X1:1 (2002-1204) vorgesehen, die keinen solchen Brückerschacht hat. Eine andere Reihe wählen oder eine Klemme mit mehr Schächten.',
  },
  'RC-024 weak-stop': {
    rail: 'rail R1 210-112 length=300 vertical\nstrip -X1\n249-116\n2002-1204 label=1\n2002-1292\n249-116',
    parts: [WEAK_STOP],
    en: 'Rail R1 is mounted upright, and R1#4 (249-116) alone bears the weight of the run above it, for which it is not made: the blocks can slide down. Use a screwed or wide end stop, or fit a second one below it.',
    de: 'Schiene R1 ist senkrecht montiert, und R1#4 (249-116) trägt allein das Gewicht des Abschnitts darüber, wofür sie nicht gemacht ist: die Klemmen können abrutschen. Eine verschraubte oder breite Endklammer verwenden oder eine zweite darunter setzen.',
  },
  'RC-025 touching': {
    rail: 'rail R1 210-112 length=300\nstrip -X1\n249-116\n2002-1204 label=1\n3044076 label=2\n249-116',
    en: '-X1:1 (2002-1204) and -X1:2 (3044076) are of different systems (WAGO, Phoenix Contact) and touch without a plate between them: no maker states ratings or clearances for that. Fit the end plate of one of them between, or keep them in runs of their own.',
    de: '-X1:1 (2002-1204) und -X1:2 (3044076) gehören zu verschiedenen Systemen (WAGO, Phoenix Contact) und berühren sich ohne Platte dazwischen: dafür nennt kein Hersteller Bemessungsdaten oder Luftstrecken. Die Abschlussplatte einer der beiden dazwischen setzen oder sie in eigene Abschnitte trennen.',
  },
  'RC-025 unverified': {
    rail: 'rail R1 210-112 length=300\nstrip -X1\n249-116\n2002-1204 label=1\n2002-1292\n3044076 label=2\n249-116',
    en: 'A run on R1 combines Phoenix Contact and WAGO. The ratings of such a combination are not verified by any of the makers. Check it and accept this with a reason, or give each system a run of its own.',
    de: 'Ein Abschnitt auf R1 kombiniert Phoenix Contact und WAGO. Die Bemessungsdaten einer solchen Kombination hat keiner der Hersteller bestätigt. Prüfen und mit Begründung akzeptieren, oder jedem System einen eigenen Abschnitt geben.',
  },
  'RC-027 order': {
    rail: 'potential PE kind=PE\npotential L1 kind=L1\npotential N kind=N\nrail R1 210-112 length=300\nstrip -X1\n249-116\n2002-1207 potential=PE\n2002-1204 potential=L1\n2002-1204 potential=N\n2002-1292\n249-116',
    en: 'The sections of -X1 on R1 come in the order PE – supply – N; customary is supply – N – PE, which fitters expect. Swap the sections where nothing speaks against it.',
    de: 'Die Bereiche von -X1 auf R1 kommen in der Reihenfolge PE – Einspeisung – N; üblich ist Einspeisung – N – PE, so erwartet es die Montage. Die Bereiche tauschen, wo nichts dagegen spricht.',
  },
  'RC-027 n-disconnect-apart': {
    rail: 'rail R1 210-112 length=300\nstrip -X1\n249-116\n2002-7114\n2002-1204\n2002-7114\n2002-1292\n249-116',
    parts: [DISCONNECT],
    en: 'The N-disconnect blocks of -X1 on R1 stand in 2 groups with other blocks between them: one N busbar cannot run through them. Put them side by side.',
    de: 'Die N-Trennklemmen von -X1 auf R1 stehen in 2 Gruppen mit anderen Klemmen dazwischen: eine N-Sammelschiene kann nicht durchlaufen. Nebeneinander setzen.',
  },
  'RC-028 too-few': {
    rail: 'settings spares=2\npotential L1 kind=L1\nrail R1 210-112 length=300\nstrip -X1\n249-116\n3x 2002-1204 potential=L1\n2002-1292\n249-116',
    en: '-X1 has no spare blocks, where 2 are wanted. Append spare blocks, so that later circuits find room.',
    de: '-X1 hat keine Reserveklemmen, gewünscht sind 2. Reserveklemmen anhängen, damit spätere Stromkreise Platz finden.',
  },
  'DQ-002 old': {
    rail: 'settings sheets=2024-01-31\nrail R1 210-112 length=300\n249-116',
    parts: [DATED_STOP],
    en: 'The data sheet of WAGO 249-116 is of 2020-01-13, and the project looks at those of before 2024-01-31 again. See whether the maker has a newer one.',
    de: 'Das Datenblatt von WAGO 249-116 ist vom 13.01.2020, und das Projekt prüft solche von vor dem 31.01.2024 neu. Nachsehen, ob der Hersteller ein neueres hat.',
  },
  'DQ-002 undated': {
    rail: 'settings sheets=2024-01-31\nrail R1 210-112 length=300\n249-116',
    en: 'The library does not know of what date the data sheet of WAGO 210-112 is; the project looks at those of before 2024-01-31 again.',
    de: 'Die Bibliothek weiß nicht, von wann das Datenblatt von WAGO 210-112 ist; das Projekt prüft solche von vor dem 31.01.2024 neu.',
  },
  'DQ-003 conflict': {
    rail: 'severity DQ-003=info\nrail R1 210-112 length=300\n249-116',
    parts: [DOUBTFUL_STOP],
    en: 'The documents on WAGO 249-116 contradict themselves (Length across the rail: Printed as 16 AWG; 16 mm² is 6 AWG elsewhere in the same sheet). Use the value that the article card gives, and check it where it matters.',
    de: 'Die Unterlagen zu WAGO 249-116 widersprechen sich (Länge quer zur Schiene: Gedruckt als 16 AWG; 16 mm² ist im selben Blatt sonst 6 AWG). Den Wert der Artikelkarte verwenden und prüfen, wo es darauf ankommt.',
  },
  'DQ-004 contradiction': {
    rail: 'severity DQ-004=info\nrail R1 210-112 length=300',
    parts: [DISPUTED_RAIL],
    en: 'Somebody else says otherwise about WAGO 210-112 than its maker (A parts list calls 210-113 slotted; 210-112 is the slotted rail, 210-113 the plain one). The value of the maker holds.',
    de: 'Über WAGO 210-112 sagt eine andere Quelle etwas anderes als der Hersteller (Eine Stückliste nennt 210-113 gelocht; gelocht ist 210-112, ungelocht 210-113). Der Wert des Herstellers gilt.',
  },
  'JM-025 short': {
    rail: 'potential L1 kind=L1\npotential N kind=N\nrail R1 210-112 length=300\nstrip -X1\n249-116\n2002-1204 label=1 potential=L1\n2002-1204 label=2 potential=N\n2002-1292\n249-116\njumper 2002-402 -X1:1 -X1:2',
    parts: JUMPERS,
    en: 'Short circuit: jumper 2002-402 -X1:1 -X1:2 connects L1 (-X1:1) with N (-X1:2). Remove the jumper or the contact that joins them, or correct the potential.',
    de: 'Kurzschluss: der Brücker 2002-402 -X1:1 -X1:2 verbindet L1 (-X1:1) mit N (-X1:2). Den verbindenden Brücker oder Kontakt entfernen oder das Potential berichtigen.',
  },
  'JM-026 live': {
    rail: 'potential N kind=N\nrail R1 210-112 length=300\nstrip -X1\n249-116\n2002-1204 label=1 potential=N\n2002-1207 label=PE\n2002-1292\n249-116\njumper 2002-402 -X1:1 -X1:PE',
    parts: JUMPERS,
    en: 'N on the protective conductor: jumper 2002-402 -X1:1 -X1:PE connects -X1:1 with -X1:PE, which is on PE. Remove the jumper or the contact that joins them. If this is the one link between N and PE of the installation, accept it with a reason.',
    de: 'N am Schutzleiter: der Brücker 2002-402 -X1:1 -X1:PE verbindet -X1:1 mit -X1:PE, und dort liegt PE. Den verbindenden Brücker oder Kontakt entfernen. Ist das die eine Verbindung von N und PE der Anlage, mit Begründung akzeptieren.',
  },
};
