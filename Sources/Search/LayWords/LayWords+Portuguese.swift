extension LayWords {
  /// Portuguese.
  static let portuguese = """
    preço, preços, custo, custos, custa, taxa
    plano de saúde, convênio, seguro de saúde
    dor, dores, dói, doloroso, desconforto
    efeito colateral, efeitos colaterais, efeito secundário, efeitos secundários, complicação, complicações
    risco, riscos, perigo, perigoso, segurança
    emergência, urgência, urgências
    médico, médica, doutor, doutora
    consulta, marcação, agendamento
    operação, cirurgia
    injeção, injeções, injecção, picada
    anestesia, sedação
    sutura, suturas
    recuperação, cicatrização
    cicatriz, cicatrizes
    hematoma, hematomas, nódoa negra, equimose
    inchaço, inchado, edema
    sangramento, sangrar, hemorragia
    vermelhidão, vermelho, eritema
    coceira, comichão, prurido
    urticária, urticárias
    eczema, dermatite
    espinha, espinhas, borbulha, borbulhas, acne
    ruga, rugas
    pinta, pintas, nevo
    verruga, verrugas
    herpes labial, herpes
    mancha, manchas, hiperpigmentação
    estria, estrias
    protetor solar, protector solar, bloqueador solar
    infeção, infecção, infeções, infecções
    febre, temperatura
    medicamento, medicamentos, remédio, remédios, comprimido, comprimidos
    anticoagulante, anticoagulantes
    anticoncepcional, contraceptivo, pílula
    gravidez, grávida
    amamentação, amamentar
    alergia, alergias, alérgico
    pressão alta, tensão alta, hipertensão
    diabetes, açúcar no sangue
    náusea, náuseas, enjoo, vómito, vômito
    tontura, tonturas, vertigem
    falta de ar, dispneia
    cansaço, cansado, fadiga
    cancro, câncer, tumor
    queda de cabelo, alopecia
    botox, toxina botulínica
    preenchimento, ácido hialurônico, ácido hialurónico
    """
}
