extension LayWords {
  /// Italian.
  static let italian = """
    prezzo, prezzi, costo, costi, tariffa, tariffe
    assicurazione, rimborso
    dolore, dolori, doloroso, fastidio
    effetto collaterale, effetti collaterali, effetto indesiderato, effetti indesiderati, complicanza, complicanze
    rischio, rischi, pericolo, pericoloso, sicurezza
    emergenza, emergenze, urgenza, pronto soccorso
    medico, dottore, dottoressa
    appuntamento, visita, prenotazione
    operazione, intervento, chirurgia
    puntura, iniezione, iniezioni
    anestesia, sedazione, addormentare
    sutura, suture, punti di sutura
    guarigione, recupero, convalescenza
    cicatrice, cicatrici
    livido, lividi, ematoma, ematomi
    gonfiore, gonfio, edema
    sangue, sanguinamento, emorragia
    rossore, arrossamento, eritema
    prurito, pizzicore
    orticaria, pomfi
    eczema, dermatite
    brufolo, brufoli, acne
    ruga, rughe
    neo, nevo
    verruca, verruche
    febbre labiale, herpes labiale, herpes
    macchia, macchie, iperpigmentazione
    smagliatura, smagliature
    crema solare, protezione solare
    infezione, infezioni
    febbre, temperatura
    medicina, medicine, farmaco, farmaci, medicinale, medicinali, pastiglia, pastiglie
    anticoagulante, anticoagulanti
    contraccezione, contraccettivo, pillola
    gravidanza, incinta
    allattamento, allattare
    allergia, allergie, allergico
    pressione alta, ipertensione
    diabete, diabetico, glicemia
    nausea, vomito
    vertigini, capogiri
    fiato corto, mancanza di respiro, dispnea
    stanchezza, stanco, affaticamento
    cancro, tumore
    caduta dei capelli, perdita di capelli, alopecia
    botox, tossina botulinica
    riempitivo, acido ialuronico
    """
}
