extension LayWords {
  /// Dutch.
  static let dutch = """
    prijs, prijzen, kosten, tarief, tarieven
    verzekering, vergoeding, zorgverzekering
    pijn, pijnlijk
    bijwerking, bijwerkingen, complicatie, complicaties
    risico, risico's, gevaar, gevaarlijk, veilig, veiligheid
    spoed, noodgeval, dringend
    arts, dokter
    afspraak, afspraken, consult
    operatie, ingreep
    prik, spuit, injectie, injecties
    verdoving, narcose, anesthesie
    hechting, hechtingen
    genezing, herstel
    nazorg, nabehandeling
    litteken, littekens
    blauwe plek, blauwe plekken, bloeduitstorting
    zwelling, gezwollen, oedeem
    bloeding, bloeden
    roodheid, rood, erytheem
    jeuk, jeuken
    galbulten, netelroos, urticaria
    eczeem, dermatitis
    puist, puistjes, acne
    rimpel, rimpels
    moedervlek, moedervlekken, naevus
    wrat, wratten
    koortslip, herpes
    pigmentvlek, pigmentvlekken, ouderdomsvlek, hyperpigmentatie
    striae, zwangerschapsstrepen
    zonnebrand, zonnebrandcrème, zonbescherming
    ontsteking, infectie, ontstoken
    koorts, temperatuur
    medicijn, medicijnen, geneesmiddel, geneesmiddelen, pil, pillen, tablet, tabletten
    bloedverdunner, bloedverdunners, antistolling
    anticonceptie, voorbehoedsmiddel
    zwanger, zwangerschap
    borstvoeding, zogen
    allergie, allergisch
    hoge bloeddruk, hypertensie
    suikerziekte, diabetes
    misselijk, misselijkheid, braken, overgeven
    duizelig, duizeligheid
    kortademig, kortademigheid, benauwd
    moe, vermoeidheid
    kanker, tumor
    haaruitval, haarverlies, alopecia
    botox, botulinetoxine
    filler, fillers, hyaluronzuur
    """
}
