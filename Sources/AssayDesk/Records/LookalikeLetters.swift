/// Letters of other scripts that look like ASCII characters in usual fonts.
///
/// They are the confusable characters of Unicode Technical Standard 39, in lower case; a letter counts as well if only its
/// capital looks like a Latin one. `make generate` writes this file.
enum LookalikeLetters {
  /// Returns what a letter looks like, or the letter itself.
  static func latin(_ letter: Unicode.Scalar) -> Unicode.Scalar { table[letter] ?? letter }

  private static let table: [Unicode.Scalar: Unicode.Scalar] = {
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for line in lines.unicodeScalars.split(separator: "\n") {
      guard let latin = line.first else { continue }
      for letter in line.dropFirst() { table[letter] = latin }
    }
    return table
  }()

  /// Each line has an ASCII character and then letters that look like it.
  private static let lines = """
    'ʹʻʼʽʾˈˊˋ՚՝ᑊᛌ‘’‛′‵ꞌ＇
    -‐‑‒–⁃ⲻ﹘
    2ƨϩᒿꙅꛯꝛ𝟐𝟚𝟤𝟮𝟸🯲
    3ȝɜʒзӡⳍꝫ𑣊𖼻𝟑𝟛𝟥𝟯𝟹🯳
    4ꮞ𑣏𝟒𝟜𝟦𝟰𝟺🯴
    5𑣛𝟓𝟝𝟧𝟱𝟻🯵
    6бⳓꮾ𑣕𝟔𝟞𝟨𝟲𝟼🯶
    7𐓺𑣆𝟕𝟟𝟩𝟳𝟽🯷
    8ȣ৪੪𐌚𝟖𝟠𝟪𝟴𝟾🯸
    9৭੧୨൭ⳋꝯ𑣌𑣖𝟗𝟡𝟫𝟵𝟿🯹
    aɑαаᗅꓮꭺａ𐊠𖽀𝐀𝐚𝐴𝑎𝑨𝒂𝒜𝒶𝓐𝓪𝔄𝔞𝔸𝕒𝕬𝖆𝖠𝖺𝗔𝗮𝘈𝘢𝘼𝙖𝙰𝚊𝚨𝛂𝛢𝛼𝜜𝜶𝝖𝝰𝞐𝞪
    bƅβвьᏼᑲᖯᗷℬꓐꞵꮟｂ𐊂𐊡𐌁𝐁𝐛𝐵𝑏𝑩𝒃𝒷𝓑𝓫𝔅𝔟𝔹𝕓𝕭𝖇𝖡𝖻𝗕𝗯𝘉𝘣𝘽𝙗𝙱𝚋𝚩𝛣𝜝𝝗𝞑
    cϲсᴄℂℭⅽⲥꓚꮯｃ𐊢𐌂𐐽𐔜𑣩𑣲𝐂𝐜𝐶𝑐𝑪𝒄𝒞𝒸𝓒𝓬𝔠𝕔𝕮𝖈𝖢𝖼𝗖𝗰𝘊𝘤𝘾𝙘𝙲𝚌
    dԁᑯᗞᗪⅅⅆⅾꓒꓓꭰꮷ𝐃𝐝𝐷𝑑𝑫𝒅𝒟𝒹𝓓𝓭𝔇𝔡𝔻𝕕𝕯𝖉𝖣𝖽𝗗𝗱𝘋𝘥𝘿𝙙𝙳𝚍
    eεеҽℯℰⅇⴹꓰꬲꭼｅ𐊆𑣎𝐄𝐞𝐸𝑒𝑬𝒆𝓔𝓮𝔈𝔢𝔼𝕖𝕰𝖊𝖤𝖾𝗘𝗲𝘌𝘦𝙀𝙚𝙴𝚎𝚬𝛦𝜠𝝚𝞔
    fϝքᖴẝℱꓝꞙꬵ𐊇𐊥𐔥𑣂𝐅𝐟𝐹𝑓𝑭𝒇𝒻𝓕𝓯𝔉𝔣𝔽𝕗𝕱𝖋𝖥𝖿𝗙𝗳𝘍𝘧𝙁𝙛𝙵𝚏𝟊
    gƍɡԍցᏻᶃℊꓖꮐｇ𝐆𝐠𝐺𝑔𝑮𝒈𝒢𝓖𝓰𝔊𝔤𝔾𝕘𝕲𝖌𝖦𝗀𝗚𝗴𝘎𝘨𝙂𝙜𝙶𝚐
    hηнһհᕼℋℌℍℎⲏꓧꮋꮒｈ𐋏𝐇𝐡𝐻𝑯𝒉𝒽𝓗𝓱𝔥𝕙𝕳𝖍𝖧𝗁𝗛𝗵𝘏𝘩𝙃𝙝𝙷𝚑𝚮𝛨𝜢𝝜𝞖
    iɩɪͺιіӏℹⅈⅰꙇꭵｉ𑣃𝐢𝑖𝒊𝒾𝓲𝔦𝕚𝖎𝗂𝗶𝘪𝙞𝚒𝚤𝛊𝜄𝜾𝝸𝞲
    jʝϳјᒍⅉꓙꭻｊ𝐉𝐣𝐽𝑗𝑱𝒋𝒥𝒿𝓙𝓳𝔍𝔧𝕁𝕛𝕵𝖏𝖩𝗃𝗝𝗷𝘑𝘫𝙅𝙟𝙹𝚓
    kκкᛕⲕꓗꮶｋ𐔘𝐊𝐤𝐾𝑘𝑲𝒌𝒦𝓀𝓚𝓴𝔎𝔨𝕂𝕜𝕶𝖐𝖪𝗄𝗞𝗸𝘒𝘬𝙆𝙠𝙺𝚔𝚱𝛫𝜥𝝟𝞙
    lǀ۱ᒪᛁℐℑℒℓⅼⲓⳑⵏꓡꓲꮮｌ𐊊𐌉𐌠𐑃𐔦𑣒𖼖𖼨𝐈𝐋𝐥𝐼𝐿𝑙𝑰𝑳𝒍𝓁𝓘𝓛𝓵𝔏𝔩𝕀𝕃𝕝𝕴𝕷𝖑𝖨𝖫𝗅𝗜𝗟𝗹𝘐𝘓𝘭𝙄𝙇𝙡𝙸𝙻𝚕
    l𝚰𝛪𝜤𝝞𝞘𝟏𝟙𝟣𝟭𝟷🯱
    mμϻмᗰᛖℳⅿⲙꓟꮇｍ𐊰𐌑𝐌𝑀𝑴𝓜𝔐𝕄𝕸𝖬𝗠𝘔𝙈𝙼𝚳𝛭𝜧𝝡𝞛
    nոռℕⲛꓠｎ𐔓𝐍𝐧𝑁𝑛𝑵𝒏𝒩𝓃𝓝𝓷𝔑𝔫𝕟𝕹𝖓𝖭𝗇𝗡𝗻𝘕𝘯𝙉𝙣𝙽𝚗𝚴𝛮𝜨𝝢𝞜
    oοσоօ۵०০੦૦ଠ୦௦౦೦ഠ൦๐໐ဝ၀ჿዐᴏᴑℴⲟⵔ〇ꓳꬽｏ𐊒𐊫𐐬𐓪𐔖𑓐𑣈𑣗𑣠𝐎𝐨𝑂𝑜𝑶𝒐𝒪𝓞𝓸𝔒𝔬𝕆𝕠𝕺𝖔𝖮𝗈𝗢𝗼𝘖
    o𝘰𝙊𝙤𝙾𝚘𝚶𝛐𝛔𝛰𝜊𝜎𝜪𝝄𝝈𝝤𝝾𝞂𝞞𝞸𝞼𝟎𝟘𝟢𝟬𝟶🯰
    pρрᑭℙⲣꓑꮲｐ𐊕𝐏𝐩𝑃𝑝𝑷𝒑𝒫𝓅𝓟𝓹𝔓𝔭𝕡𝕻𝖕𝖯𝗉𝗣𝗽𝘗𝘱𝙋𝙥𝙿𝚙𝚸𝛒𝛠𝛲𝜌𝜚𝜬𝝆𝝔𝝦𝞀𝞎𝞠𝞺𝟈
    qԛգզℚⵕ𝐐𝐪𝑄𝑞𝑸𝒒𝒬𝓆𝓠𝓺𝔔𝔮𝕢𝕼𝖖𝖰𝗊𝗤𝗾𝘘𝘲𝙌𝙦𝚀𝚚
    rʀгᖇᴦℛℜℝⲅꓣꭇꭈꭱꮁꮢ𐓜𖼵𝐑𝐫𝑅𝑟𝑹𝒓𝓇𝓡𝓻𝔯𝕣𝕽𝖗𝖱𝗋𝗥𝗿𝘙𝘳𝙍𝙧𝚁𝚛
    sƽѕտꓢꜱꮥꮪｓ𐊖𐑈𑣁𖼺𝐒𝐬𝑆𝑠𝑺𝒔𝒮𝓈𝓢𝓼𝔖𝔰𝕊𝕤𝕾𝖘𝖲𝗌𝗦𝘀𝘚𝘴𝙎𝙨𝚂𝚜
    tτтⲧꓔꭲｔ𐊗𐊱𐌕𖼊𝐓𝐭𝑇𝑡𝑻𝒕𝒯𝓉𝓣𝓽𝔗𝔱𝕋𝕥𝕿𝖙𝖳𝗍𝗧𝘁𝘛𝘵𝙏𝙩𝚃𝚝𝚻𝛵𝜯𝝩𝞣
    uʋυսሀᑌᴜꓴꞟꭎꭒ𐓶𑣘𖽂𝐔𝐮𝑈𝑢𝑼𝒖𝒰𝓊𝓤𝓾𝔘𝔲𝕌𝕦𝖀𝖚𝖴𝗎𝗨𝘂𝘜𝘶𝙐𝙪𝚄𝚞𝛖𝜐𝝊𝞄𝞾
    vνѵ۷ᐯᴠⅴⴸꓦꛟꮩｖ𐔝𑜆𑣀𖼈𝐕𝐯𝑉𝑣𝑽𝒗𝒱𝓋𝓥𝓿𝔙𝔳𝕍𝕧𝖁𝖛𝖵𝗏𝗩𝘃𝘝𝘷𝙑𝙫𝚅𝚟𝛎𝜈𝝂𝝼𝞶
    wɯѡԝաᴡꓪꮃꮤ𑜊𑜎𑜏𑣦𑣯𝐖𝐰𝑊𝑤𝑾𝒘𝒲𝓌𝓦𝔀𝔚𝔴𝕎𝕨𝖂𝖜𝖶𝗐𝗪𝘄𝘞𝘸𝙒𝙬𝚆𝚠
    xχхᕁᕽ᙮ᚷⅹⲭⵝꓫꭓｘ𐊐𐊴𐌗𐌢𐔧𑣬𝐗𝐱𝑋𝑥𝑿𝒙𝒳𝓍𝓧𝔁𝔛𝔵𝕏𝕩𝖃𝖝𝖷𝗑𝗫𝘅𝘟𝘹𝙓𝙭𝚇𝚡𝚾𝛸𝜲𝝬𝞦
    yɣʏγϒуүყᶌỿℽⲩꓬꭚꭹꮍｙ𐊲𑣜𖽃𝐘𝐲𝑌𝑦𝒀𝒚𝒴𝓎𝓨𝔂𝔜𝔶𝕐𝕪𝖄𝖞𝖸𝗒𝗬𝘆𝘠𝘺𝙔𝙮𝚈𝚢𝚼𝛄𝛶𝛾𝜰𝜸𝝪𝝲𝞤𝞬
    zζᴢℤℨꓜꮓｚ𐋵𑣄𑣉𑣥𝐙𝐳𝑍𝑧𝒁𝒛𝒵𝓏𝓩𝔃𝔷𝕫𝖅𝖟𝖹𝗓𝗭𝘇𝘡𝘻𝙕𝙯𝚉𝚣𝚭𝛧𝜡𝝛𝞕
    """
}
