using EssayCoach.Data;

namespace EssayCoach.Web.Demo;

/// <summary>A demo: the app over a database of its own, with a class to look around in.</summary>
public static class DemoServices
{
    /// <summary>Whether the app was started as a demo.</summary>
    public static bool IsDemo(this IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return bool.TryParse(configuration["EssayCoach:Demo"], out var isOn) && isOn;
    }

    /// <summary>The database that the app is to use: a demo takes none but the file in its own folder.</summary>
    public static string? Connection(this IConfiguration configuration) =>
        configuration.IsDemo() ? null : configuration.GetConnectionString(CoachDatabase.ConnectionName);

    public static IServiceCollection AddDemo(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new DemoSign(configuration.IsDemo()));
        return configuration.IsDemo() ? services.AddSingleton<DemoClass>().AddHostedService<DemoLinks>() : services;
    }

    /// <summary>Fills the demo's database where that has not been done.</summary>
    public static async Task PrepareDemoAsync(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        if (app.Services.GetService<DemoClass>() is { } demo)
        {
            await demo.FillAsync();
        }
    }
}

/// <summary>Tells the pages whether to say that this is a demo.</summary>
public sealed record DemoSign(bool IsOn);
