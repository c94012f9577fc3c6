continue = Continue
