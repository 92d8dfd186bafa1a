extension LayWords {
  /// German.
  static let german = """
    Preis, Preise, Kosten, kostet, Gebühr, Gebühren, Honorar
    Krankenkasse, Versicherung, Kostenübernahme
    Schmerz, Schmerzen, wehtun, schmerzhaft, Beschwerden
    Nebenwirkung, Nebenwirkungen, Komplikation, Komplikationen, unerwünschte Wirkung
    Risiko, Risiken, Gefahr, gefährlich, Sicherheit
    Notfall, Notruf, dringend
    Arzt, Ärztin, Doktor
    Termin, Termine, Sprechstunde, Buchung
    Operation, OP, Eingriff
    Spritze, Spritzen, Injektion, Injektionen
    Betäubung, Narkose, Anästhesie, betäuben
    Naht, Nähte, Fäden, nähen
    Heilung, heilen, Erholung, Ausfallzeit
    Nachsorge, Nachbehandlung, Pflege danach
    Narbe, Narben, Vernarbung
    Bluterguss, blauer Fleck, blaue Flecken, Hämatom
    Schwellung, geschwollen, Ödem
    Blutung, bluten
    Rötung, rot, Erythem
    Juckreiz, jucken, juckt, Pruritus
    Nesselsucht, Urtikaria, Quaddeln
    Neurodermitis, Ekzem, Dermatitis
    Pickel, Akne
    Falte, Falten, Fältchen
    Leberfleck, Muttermal, Nävus
    Warze, Warzen
    Fieberbläschen, Lippenherpes, Herpes
    Altersfleck, Altersflecken, Pigmentfleck, Pigmentflecken, Hyperpigmentierung
    Dehnungsstreifen, Schwangerschaftsstreifen
    Sonnencreme, Sonnenschutz, Lichtschutz
    Entzündung, Infektion, entzündet
    Fieber, Temperatur
    Medikament, Medikamente, Arznei, Arzneimittel, Tablette, Tabletten
    Blutverdünner, Gerinnungshemmer, Antikoagulans
    Pille, Verhütung
    schwanger, Schwangerschaft
    stillen, Stillzeit
    Allergie, allergisch
    Bluthochdruck, hoher Blutdruck, Hypertonie
    Zucker, Zuckerkrankheit, Diabetes
    Übelkeit, erbrechen, mir ist schlecht
    Schwindel, schwindlig
    Atemnot, Luftnot
    müde, Müdigkeit, Erschöpfung
    Krebs, Tumor
    Haarausfall, Alopezie
    Botox, Botulinumtoxin
    Filler, Hyaluronsäure
    """
}
