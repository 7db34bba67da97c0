import freemarker.cache.*;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.*;
import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.text.MessageFormat;
import java.util.*;
import java.util.zip.*;

/**
 * java -cp freemarker.jar Render.java THEMES.jar THEME LANGUAGE PICTURE OUT: the pages of one login theme that ask for a code, from its own
 * templates and messages, with what a server would tell them. The picture is PNG bytes.
 */
public class Render {
  static ZipFile jar;
  static List<String> chain;

  public static class Auth {
    public String getAttemptedUsername() { return "hanako"; }
    public boolean showUsername() { return true; }
    public boolean showResetCredentials() { return false; }
    public boolean showTryAnotherWayLink() { return false; }
  }
  public static class Errors {
    final Map<String, String> by;
    Errors(Map<String, String> by) { this.by = by; }
    public boolean existsError(String... names) { for (String n : names) if (by.containsKey(n)) return true; return false; }
    public boolean existsError(String a) { return by.containsKey(a); }
    public boolean exists(String a) { return by.containsKey(a); }
    public String get(String a) { return by.getOrDefault(a, ""); }
    public String getFirstError(String... names) { for (String n : names) if (by.containsKey(n)) return by.get(n); return ""; }
    public String printIfExists(String a, String text) { return by.containsKey(a) ? text : ""; }
  }
  public static class Policy {
    public String getType() { return "totp"; }
    public String getAlgorithmKey() { return "SHA1"; }
    public int getDigits() { return 6; }
    public int getPeriod() { return 30; }
    public int getInitialCounter() { return 0; }
  }
  static String read(String path) throws IOException {
    ZipEntry e = jar.getEntry(path);
    return e == null ? null : new String(jar.getInputStream(e).readAllBytes(), StandardCharsets.UTF_8);
  }
  static Properties properties(String file) throws IOException {
    Properties all = new Properties();
    for (int i = chain.size() - 1; i >= 0; i--) {
      String text = read("theme/" + chain.get(i) + "/login/" + file);
      if (text != null) all.load(new StringReader(text));
    }
    return all;
  }
  static Map<String, Object> map(Object... pairs) {
    Map<String, Object> m = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) m.put((String) pairs[i], pairs[i + 1]);
    return m;
  }
  public static void main(String[] a) throws Exception {
    jar = new ZipFile(a[0]);
    String theme = a[1], lang = a[2], out = a[4];
    String picture = Base64.getEncoder().encodeToString(Files.readAllBytes(Path.of(a[3])));
    chain = new ArrayList<>();
    for (String t = theme; t != null;) {
      chain.add(t);
      String p = read("theme/" + t + "/login/theme.properties");
      Properties own = new Properties();
      if (p != null) own.load(new StringReader(p));
      t = own.getProperty("parent");
    }
    Properties english = properties("messages/messages_en.properties"), messages = new Properties();
    messages.putAll(english);
    messages.putAll(properties("messages/messages_" + lang + ".properties"));
    Configuration c = new Configuration(Configuration.VERSION_2_3_32);
    c.setOutputFormat(HTMLOutputFormat.INSTANCE);
    c.setDefaultEncoding("UTF-8");
    c.setObjectWrapper(new DefaultObjectWrapper(Configuration.VERSION_2_3_32));
    c.setTemplateLoader(new TemplateLoader() {
      public Object findTemplateSource(String name) throws IOException {
        for (String t : chain) {
          String p = "theme/" + t + "/login/" + name;
          if (jar.getEntry(p) != null) return p;
        }
        return null;
      }
      public long getLastModified(Object s) { return 0; }
      public Reader getReader(Object s, String e) throws IOException { return new StringReader(read((String) s)); }
      public void closeTemplateSource(Object s) {}
    });
    c.setLocalizedLookup(false);
    TemplateMethodModelEx msg = args -> {
      String key = args.get(0).toString();
      Object[] rest = args.subList(1, args.size()).stream().map(Object::toString).toArray();
      return new MessageFormat(messages.getProperty(key, key).replaceAll("(?<!')'(?!')", "''")).format(rest);
    };
    TemplateMethodModelEx sanitize = args -> args.get(0).toString();
    Object[][] pages = {
      {"login", "login-otp.ftl", 1, "", null}, {"login-two", "login-otp.ftl", 2, "", null}, {"login-wrong", "login-otp.ftl", 1, "totp", null},
      {"set-up", "login-config-totp.ftl", 0, "", null}, {"set-up-manual", "login-config-totp.ftl", 0, "", "manual"},
      {"set-up-wrong", "login-config-totp.ftl", 1, "totp", null}, {"set-up-name", "login-config-totp.ftl", 1, "userLabel", null},
    };
    for (Object[] page : pages) {
      List<Object> devices = new ArrayList<>();
      String[] names = {"スマホ", "パソコン"};
      for (int i = 0; i < (int) page[2]; i++) devices.add(map("id", "id" + i, "userLabel", names[i]));
      Map<String, String> errors = new HashMap<>();
      if (!page[3].equals("")) errors.put((String) page[3], page[3].equals("totp") ? messages.getProperty("invalidTotpMessage") : messages.getProperty("error-otp-device-exists", "Device already exists with the same name"));
      Properties props = properties("theme.properties");
      Map<String, Object> model = map(
        "msg", msg, "advancedMsg", msg, "kcSanitize", sanitize, "properties", props, "lang", lang, "darkMode", false, "pageId", ((String) page[1]).replace(".ftl", ""), "title", "ログイン",
        "url", map("loginAction", "/realms/kosmo/login-actions/" + (((String) page[1]).contains("config") ? "required-action?execution=CONFIGURE_TOTP" : "authenticate?execution=1"),
          "resourcesPath", "/r", "resourcesCommonPath", "/c", "loginRestartFlowUrl", "/restart", "ssoLoginInOtherTabsUrl", "/sso", "loginUrl", "/l", "resourcesUrl", "/r"),
        "realm", map("internationalizationEnabled", false, "displayName", "けんぽ", "displayNameHtml", "けんぽ", "name", "kosmo", "loginWithEmailAllowed", true,
          "registrationEmailAsUsername", false, "password", true, "rememberMe", false, "resetPasswordAllowed", false, "registrationAllowed", false),
        "auth", new Auth(), "messagesPerField", new Errors(errors), "client", map("clientId", "kosmo-web"),
        "locale", map("currentLanguageTag", lang, "rtl", false, "supported", List.of(), "current", lang),
        "otpLogin", map("selectedCredentialId", "id0", "userOtpCredentials", devices),
        "totp", map("supportedApplications", List.of("totpAppFreeOTPName", "totpAppGoogleName"), "totpSecretEncoded", "MZXW 6YTB OI== ABCD", "totpSecret", "abcdefghij", "qrUrl", "/q",
          "manualUrl", "/m", "totpSecretQrCode", picture, "policy", new Policy(), "otpCredentials", devices, "enabled", false));
      if (page[4] != null) model.put("mode", page[4]);
      Writer text = new StringWriter();
      c.getTemplate((String) page[1]).process(model, text);
      Files.writeString(Path.of(out, page[0] + ".html"), text.toString());
    }
  }
}
