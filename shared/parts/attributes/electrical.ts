import { flag, list, quantity, table, text } from './define.ts';

/** Ratings. Voltage mV, current mA, resistance µΩ, power mW. */
export const ELECTRICAL_ATTRIBUTES = {
  'electrical.voltage': quantity('electrical', 'voltage', { en: 'Rated voltage', de: 'Bemessungsspannung' }),
  'electrical.impulse': quantity('electrical', 'voltage', { en: 'Rated impulse voltage', de: 'Bemessungsstoßspannung' }),
  'electrical.current': quantity('electrical', 'current', { en: 'Rated current', de: 'Bemessungsstrom' }),
  /** The second current of a sheet; newer sheets call it the current at the largest conductor. Not a rating to plan with. */
  'electrical.secondCurrent': quantity('electrical', 'current', { en: 'Rated current (2)', de: 'Bemessungsstrom (2)' }),
  'electrical.maximumCurrent': quantity('electrical', 'current', { en: 'Maximum current', de: 'Maximaler Strom' }),
  /** What a ground terminal block carries for a short time; not a rated current. */
  'electrical.shortTimeCurrent': quantity('electrical', 'current', { en: 'Short-time current', de: 'Kurzzeitstrom' }),
  /** Cross-section of the copper conductor that a rail stands for as protective conductor. */
  'electrical.protectiveArea': quantity('electrical', 'area', { en: 'Stands for a PE conductor of', de: 'Entspricht einem Schutzleiter von' }),
  'electrical.overvoltageCategory': text('electrical', { en: 'Overvoltage category', de: 'Überspannungskategorie' }),
  'electrical.pollutionDegree': quantity('electrical', 'count', { en: 'Pollution degree', de: 'Verschmutzungsgrad' }),
  /** Every rating of the sheet as printed, one row a standard and use group. */
  'electrical.ratings': table('electrical', { en: 'Ratings as printed', de: 'Bemessungsdaten wie gedruckt' }),
  /** Why there is no rated voltage and current, as a remark. */
  'electrical.ratingNote': text('electrical', { en: 'Note on ratings', de: 'Hinweis zu Bemessungsdaten' }),
  'electrical.standard': text('electrical', { en: 'Product standard', de: 'Produktnorm' }),
  'electrical.ulVoltage': quantity('electrical', 'voltage', { en: 'Rated voltage (UL)', de: 'Bemessungsspannung (UL)' }),
  'electrical.ulCurrent': quantity('electrical', 'current', { en: 'Rated current (UL)', de: 'Bemessungsstrom (UL)' }),
  'electrical.csaVoltage': quantity('electrical', 'voltage', { en: 'Rated voltage (CSA)', de: 'Bemessungsspannung (CSA)' }),
  'electrical.csaCurrent': quantity('electrical', 'current', { en: 'Rated current (CSA)', de: 'Bemessungsstrom (CSA)' }),
  'electrical.contactResistance': quantity('electrical', 'resistance', { en: 'Contact resistance, about', de: 'Kontaktwiderstand, etwa' }),
  'electrical.contactTransition': quantity('electrical', 'resistance', {
    en: 'Transition resistance plug/socket, about',
    de: 'Übergangswiderstand Stecker/Buchse, etwa',
  }),
  'electrical.powerLossPerPole': quantity('electrical', 'power', { en: 'Power loss per pole', de: 'Verlustleistung je Pol' }),
  'electrical.interruptionVoltage': quantity('electrical', 'voltage', { en: 'Interruption (US) up to', de: 'Unterbrechen (USA) bis' }),
  'electrical.interruptionCurrent': quantity('electrical', 'current', { en: 'Interruption (US) below', de: 'Unterbrechen (USA) unter' }),
  'electrical.measurementCategory': text('electrical', { en: 'Measurement category', de: 'Messkategorie' }),
  'electrical.fuse': text('electrical', { en: 'Fuse', de: 'Sicherung' }),
  'electrical.indicator': text('electrical', { en: 'Indicator', de: 'Anzeige' }),
  /** Rating of a jumper from which contacts have been broken out. */
  'electrical.brokenOutVoltage': quantity('electrical', 'voltage', {
    en: 'Rated voltage with contacts broken out',
    de: 'Bemessungsspannung mit ausgebrochenen Kontakten',
  }),
  'electrical.brokenOutUlVoltage': quantity('electrical', 'voltage', {
    en: 'Rated voltage with contacts broken out (UL)',
    de: 'Bemessungsspannung mit ausgebrochenen Kontakten (UL)',
  }),
  'electrical.insulated': flag('electrical', { en: 'Insulated', de: 'Isoliert' }),

  'ex.e.suitable': flag('ex', { en: 'Suitable for Ex e', de: 'Für Ex e geeignet' }),
  'ex.e.voltage': quantity('ex', 'voltage', { en: 'Rated voltage Ex e', de: 'Bemessungsspannung Ex e' }),
  'ex.e.current': quantity('ex', 'current', { en: 'Rated current Ex e', de: 'Bemessungsstrom Ex e' }),
  'ex.e.currentWithJumper': quantity('ex', 'current', { en: 'Rated current Ex e with jumper', de: 'Bemessungsstrom Ex e mit Brücker' }),
  'ex.i.suitable': flag('ex', { en: 'Suitable for Ex i', de: 'Für Ex i geeignet' }),
  'ex.i.reason': text('ex', { en: 'Suitable for Ex i because', de: 'Für Ex i geeignet wegen' }),
  /** An Ex version of an article that exists without too. */
  'ex.version': flag('ex', { en: 'Ex version', de: 'Ex-Ausführung' }),

  'approvals.list': table('approvals', { en: 'Approvals and certificates', de: 'Zulassungen und Zertifikate' }),
  'approvals.marks': list('approvals', { en: 'Marks', de: 'Prüfzeichen' }),
} as const;
