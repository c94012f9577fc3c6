continue = आगे बढ़ें
