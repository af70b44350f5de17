import { flag, list, quantity, table, text } from './define.ts';

/** Ratings. Voltage mV, current mA, resistance µΩ, power mW. */
export const ELECTRICAL_ATTRIBUTES = {
  'electrical.voltage': quantity('electrical', 'voltage', 'Rated voltage', 'Bemessungsspannung'),
  'electrical.impulse': quantity('electrical', 'voltage', 'Rated impulse voltage', 'Bemessungsstoßspannung'),
  'electrical.current': quantity('electrical', 'current', 'Rated current', 'Bemessungsstrom'),
  /** The second current of a sheet; newer sheets call it the current at the largest conductor. Not a rating to plan with. */
  'electrical.secondCurrent': quantity('electrical', 'current', 'Rated current (2)', 'Bemessungsstrom (2)'),
  'electrical.maximumCurrent': quantity('electrical', 'current', 'Maximum current', 'Maximaler Strom'),
  /** What a ground terminal block carries for a short time; not a rated current. */
  'electrical.shortTimeCurrent': quantity('electrical', 'current', 'Short-time current', 'Kurzzeitstrom'),
  /** Cross-section of the copper conductor that a rail stands for as protective conductor. */
  'electrical.protectiveArea': quantity('electrical', 'area', 'Stands for a PE conductor of', 'Entspricht einem Schutzleiter von'),
  'electrical.overvoltageCategory': text('electrical', 'Overvoltage category', 'Überspannungskategorie'),
  'electrical.pollutionDegree': quantity('electrical', 'count', 'Pollution degree', 'Verschmutzungsgrad'),
  /** Every rating of the sheet as printed, one row a standard and use group. */
  'electrical.ratings': table('electrical', 'Ratings as printed', 'Bemessungsdaten wie gedruckt'),
  /** Why there is no rated voltage and current, as a remark. */
  'electrical.ratingNote': text('electrical', 'Note on ratings', 'Hinweis zu Bemessungsdaten'),
  'electrical.standard': text('electrical', 'Product standard', 'Produktnorm'),
  'electrical.ulVoltage': quantity('electrical', 'voltage', 'Rated voltage (UL)', 'Bemessungsspannung (UL)'),
  'electrical.ulCurrent': quantity('electrical', 'current', 'Rated current (UL)', 'Bemessungsstrom (UL)'),
  'electrical.csaVoltage': quantity('electrical', 'voltage', 'Rated voltage (CSA)', 'Bemessungsspannung (CSA)'),
  'electrical.csaCurrent': quantity('electrical', 'current', 'Rated current (CSA)', 'Bemessungsstrom (CSA)'),
  'electrical.contactResistance': quantity('electrical', 'resistance', 'Contact resistance, about', 'Kontaktwiderstand, etwa'),
  'electrical.contactTransition': quantity(
    'electrical',
    'resistance',
    'Transition resistance plug/socket, about',
    'Übergangswiderstand Stecker/Buchse, etwa',
  ),
  'electrical.powerLossPerPole': quantity('electrical', 'power', 'Power loss per pole', 'Verlustleistung je Pol'),
  'electrical.interruptionVoltage': quantity('electrical', 'voltage', 'Interruption (US) up to', 'Unterbrechen (USA) bis'),
  'electrical.interruptionCurrent': quantity('electrical', 'current', 'Interruption (US) below', 'Unterbrechen (USA) unter'),
  'electrical.measurementCategory': text('electrical', 'Measurement category', 'Messkategorie'),
  'electrical.fuse': text('electrical', 'Fuse', 'Sicherung'),
  'electrical.indicator': text('electrical', 'Indicator', 'Anzeige'),
  /** Rating of a jumper from which contacts have been broken out. */
  'electrical.brokenOutVoltage': quantity(
    'electrical',
    'voltage',
    'Rated voltage with contacts broken out',
    'Bemessungsspannung mit ausgebrochenen Kontakten',
  ),
  'electrical.brokenOutUlVoltage': quantity(
    'electrical',
    'voltage',
    'Rated voltage with contacts broken out (UL)',
    'Bemessungsspannung mit ausgebrochenen Kontakten (UL)',
  ),
  'electrical.insulated': flag('electrical', 'Insulated', 'Isoliert'),

  'ex.e.suitable': flag('ex', 'Suitable for Ex e', 'Für Ex e geeignet'),
  'ex.e.voltage': quantity('ex', 'voltage', 'Rated voltage Ex e', 'Bemessungsspannung Ex e'),
  'ex.e.current': quantity('ex', 'current', 'Rated current Ex e', 'Bemessungsstrom Ex e'),
  'ex.e.currentWithJumper': quantity('ex', 'current', 'Rated current Ex e with jumper', 'Bemessungsstrom Ex e mit Brücker'),
  'ex.i.suitable': flag('ex', 'Suitable for Ex i', 'Für Ex i geeignet'),
  'ex.i.reason': text('ex', 'Suitable for Ex i because', 'Für Ex i geeignet wegen'),
  /** An Ex version of an article that exists without too. */
  'ex.version': flag('ex', 'Ex version', 'Ex-Ausführung'),

  'approvals.list': table('approvals', 'Approvals and certificates', 'Zulassungen und Zertifikate'),
  'approvals.marks': list('approvals', 'Marks', 'Prüfzeichen'),
} as const;
